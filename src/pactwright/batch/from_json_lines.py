"""JSON Lines in, rows out: one object a line, with fields by name or by path."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pactwright.batch.lines import UnreadableLine, in_the_file, text_lines
from pactwright.batch.model import Assignment, Position, Row
from pactwright.diagnostics import Diagnostic, from_faults
from pactwright.source import Document, Mapping, Source, path_from, read_json


def rows_from_json_lines(name: str, lines: Iterable[bytes]) -> Iterator[Row | Diagnostic]:
    """Yield a row for each line that is not blank. A diagnostic is about the file as a whole."""
    try:
        for number, line in enumerate(text_lines(name, lines), start=1):
            if line.strip():
                yield _row(Position(name, f"line {number}", number), Source(name, line.rstrip("\r\n"), number))
    except UnreadableLine as reason:
        yield from reason.found


def _row(position: Position, source: Source) -> Row:
    document, faults = read_json(Source(source.name, source.text))
    if document is None:
        return Row(position, source, diagnostics=in_the_file(from_faults(source, faults), source))
    return Row(position, source, assignments_of(document))


def assignments_of(document: Document) -> tuple[Assignment, ...]:
    """Return what the fields of a document say; a field may be written as a path."""
    root = document.root
    entries = root.entries if isinstance(root, Mapping) else ()
    return tuple(
        Assignment(path_from(entry.key.text or "") or (entry.key.text or "",), entry.value, "") for entry in entries
    )
