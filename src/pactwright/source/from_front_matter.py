"""Markdown in, the fields at its head out: the block between two `---` lines."""

from __future__ import annotations

from pactwright.source.characters import without_byte_order_mark
from pactwright.source.faults import Fault, FaultKind, Faults
from pactwright.source.from_yaml import read_lines
from pactwright.source.limits import too_large
from pactwright.source.model import Document, Source, Span

_FENCE = "---"


def read_front_matter(source: Source) -> tuple[Document | None, int, Faults]:
    """Return the fields at the head of a Markdown file, the line its body starts on, and all faults.

    All spans are those of the whole file. Without a closed block there is no document, and the body starts on line 1.
    """
    faults = too_large(source)
    if faults:
        return None, 1, faults
    source = without_byte_order_mark(source)
    lines = source.lines
    if lines[0].rstrip() != _FENCE:
        return None, 1, (_missing(),)
    closing = next((number for number, line in enumerate(lines) if number and line.rstrip() == _FENCE), None)
    if closing is None:
        return None, 1, (_unclosed(),)
    document, faults = read_lines(source, ("", *lines[1:closing]))
    return document, closing + 2, faults


def _missing() -> Fault:
    message = "The file has to begin with a line `---` and a block of fields."
    cure = "Write `---`, the fields and another `---` before the text."
    return Fault(FaultKind.FRONT_MATTER_MISSING, message, cure, Span(1, 1, 1, 1))


def _unclosed() -> Fault:
    message = "The block of fields that starts here has no closing line `---`."
    return Fault(FaultKind.FRONT_MATTER_UNCLOSED, message, "Put a line `---` after the last field.", Span(1, 1, 1, 4))
