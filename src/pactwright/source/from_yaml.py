"""YAML in, a document with spans out, or all that keeps it from being read."""

from __future__ import annotations

from pactwright.source.characters import without_byte_order_mark, without_forbidden
from pactwright.source.faults import Faults, any_error, in_order
from pactwright.source.limits import too_large
from pactwright.source.model import Document, Source
from pactwright.source.yaml_rounds import Rounds


def read_yaml(source: Source) -> tuple[Document | None, Faults]:
    """Return the document, or None where an error keeps it from being read; and all faults, warnings too."""
    faults = too_large(source)
    if faults:
        return None, faults
    source = without_byte_order_mark(source)
    return read_lines(source, source.lines)


def read_lines(source: Source, lines: tuple[str, ...]) -> tuple[Document | None, Faults]:
    """Read lines that stand in a source, each under its own number: blank ones stand for what is not YAML."""
    clean, found = without_forbidden(lines)
    rounds = Rounds([_without_lone_tabs(line) for line in clean], found)
    root = rounds.root()
    faults = in_order(rounds.faults)
    if any_error(faults) or root is None:
        return None, faults
    return Document(source, root), faults


def _without_lone_tabs(line: str) -> str:
    """Return the line, blank where it holds only blanks: YAML allows TABs there, libyaml does not."""
    return "" if "\t" in line and not line.strip(" \t") else line
