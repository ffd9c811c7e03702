"""A term sheet together with the file it was read from, so that every value has its line."""

from __future__ import annotations

from pactwright.frozen import dataclass
from pactwright.source import Document, Mapping, Node, Path, Place, Scalar, Sequence, Span, locate
from pactwright.termsheet.model import TermSheet


@dataclass(frozen=True, slots=True)
class LocatedTermSheet:
    """The facts of a deal and the document that says where each of them stands."""

    sheet: TermSheet
    document: Document

    def place(self, path: Path, *, key: bool = False) -> Place:
        """Return where the value at `path` stands, or its key."""
        return place_in(self.document, path, key=key)


def place_in(document: Document, path: Path, *, key: bool = False) -> Place:
    """Return a place on one line: the value if it is a single one, else its key, else the first word of its item.

    A path that leads nowhere, because the value was left out, gives the block in which it is missing.
    """
    found = locate(document, path)
    single = found.is_whole and isinstance(found.node, Scalar) and not key
    span = found.value if single else found.key or _first_word(found.node)
    return Place(document.source, _first_line(span, document))


def _first_line(span: Span, document: Document) -> Span:
    """Return what stands of a span on its first line: a text over several lines is shown by its beginning."""
    if span.line == span.end_line:
        return span
    return Span(span.line, span.column, span.line, len(document.source.line(span.line)) + 1)


def _first_word(node: Node) -> Span:
    if isinstance(node, Mapping) and node.entries:
        return node.entries[0].key.span
    if isinstance(node, Sequence) and node.values:
        return _first_word(node.values[0])
    return node.span
