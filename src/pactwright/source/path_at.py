"""A place in the file in, the path out: which field a finding or a cursor is at."""

from __future__ import annotations

from collections.abc import Iterator

from pactwright.source.model import Document, Mapping, Node, Path, PathPart, Sequence, Span


def path_at(document: Document, line: int, column: int) -> Path:
    """Return the path of the innermost value, or of the field whose name, stands at a place; the root's is empty."""
    node: Node = document.root
    path: Path = ()
    while True:
        inner = next((step for step in _steps(node) if any(_holds(span, line, column) for span in step[1])), None)
        if inner is None:
            return path
        part, _, node = inner
        path = (*path, part)


def _steps(node: Node) -> Iterator[tuple[PathPart, tuple[Span, ...], Node]]:
    """Yield what is in a node: its part of the path, where its name and its value stand, and the value."""
    if isinstance(node, Mapping):
        for entry in node.entries:
            if entry.key.text is not None:
                yield entry.key.text, (entry.key.span, entry.value.span), entry.value
    elif isinstance(node, Sequence):
        yield from ((position, (value.span,), value) for position, value in enumerate(node.values))


def _holds(span: Span, line: int, column: int) -> bool:
    return (span.line, span.column) <= (line, column) < (span.end_line, span.end_column)
