"""Findings about the term sheet of a row, told at the cell or at the line of the base that they come from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import yaml

from pactwright.batch.faults import place_in, whole_line
from pactwright.batch.lines import in_the_file
from pactwright.batch.model import Assignment, Row
from pactwright.batch.to_term_sheet import plain_of, settled_paths
from pactwright.diagnostics import Diagnostic, Related
from pactwright.source import (
    Document,
    Entry,
    Found,
    Mapping,
    Node,
    Path,
    Place,
    Scalar,
    Sequence,
    Source,
    Span,
    locate,
    read_document,
    written_path,
)


def relocated(found: Iterable[Diagnostic], row: Row, base: Document | None, *, sheet: Source) -> tuple[Diagnostic, ...]:
    """Return the findings with their places in the source of the batch; `sheet` is the term sheet they are about."""
    found = tuple(found)
    if row.is_whole:
        return in_the_file(found, row.source)
    return tuple(_Origins(row, base, sheet).told(one) for one in found) if found else ()


_MISSING = "missing-field"


class _Origins:
    """Where each value of a term sheet comes from."""

    def __init__(self, row: Row, base: Document | None, sheet: Source) -> None:
        self._row = row
        self._base = base
        self._sheet = sheet
        self._root = _tree(sheet)
        self._paths = settled_paths(row.assignments, plain_of(base))

    def told(self, one: Diagnostic) -> Diagnostic:
        """Return a finding at its origin, with the name of the cell where it has one."""
        if one.place is None or one.place.source.name != self._sheet.name:
            return one
        path = self._path_at(one.place.span)
        place, cell = self._empty_cell(one, path) or self._origin(path)
        related = tuple(Related(other.message, self._related(other.place)) for other in one.related)
        called = f"In {cell.called}, `{written_path(cell.path)}`: " if cell is not None and cell.called else ""
        return replace(one, message=called + one.message, place=place, related=related)

    def _empty_cell(self, one: Diagnostic, path: Path) -> tuple[Place, Assignment] | None:
        """Return the empty cell of the field that a block is said to lack."""
        if one.name != _MISSING:
            return None
        around = {
            own.path[:end]: settled[:end]
            for own, settled in zip(self._row.assignments, self._paths, strict=True)
            for end in range(len(settled))
        }
        for cell in self._row.empty:
            block = around.get(cell.path[:-1], cell.path[:-1])
            if path[: len(block)] == block and f"`{cell.path[-1]}`" in one.message:
                return place_in(self._row.source, cell.node.span), cell
        return None

    def _related(self, place: Place) -> Place:
        if place.source.name != self._sheet.name:
            return place
        return self._origin(self._path_at(place.span))[0]

    def _path_at(self, span: Span) -> Path:
        return _path_at(self._root, span)

    def _origin(self, path: Path) -> tuple[Place, Assignment | None]:
        """Return the place of what stands at a path, or of the nearest thing around it."""
        pairs = list(zip(self._paths, self._row.assignments, strict=True))
        for own, one in pairs:
            if path[: len(own)] == own:
                below = locate(Document(self._row.source, one.node), path[len(own) :])
                return place_in(self._row.source, _on_one_line(below)), one
        base = None if self._base is None else locate(self._base, path)
        if base is not None and self._base is not None and base.is_whole and path:
            return Place(self._base.source, _on_one_line(base)), None
        within = [one for own, one in pairs if own[: len(path)] == path]
        if within and path:
            return place_in(self._row.source, within[0].node.span), None
        return place_in(self._row.source, whole_line(self._row.source)), None


def _tree(sheet: Source) -> Node:
    """Return what stands where in a term sheet that we wrote, even if a value in it is refused."""
    document, _ = read_document(sheet)
    return document.root if document is not None else _converted(yaml.compose(sheet.text, Loader=yaml.CSafeLoader))


def _converted(node: yaml.Node | None) -> Node:
    span = Span(1, 1, 1, 1)
    if node is not None:
        start, end = node.start_mark, node.end_mark
        span = Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
    if isinstance(node, yaml.MappingNode):
        entries = [(_converted(key), _converted(value)) for key, value in node.value]
        return Mapping(tuple(Entry(key, value) for key, value in entries if isinstance(key, Scalar)), span)
    if isinstance(node, yaml.SequenceNode):
        return Sequence(tuple(_converted(value) for value in node.value), span)
    return Scalar(node.value if isinstance(node, yaml.ScalarNode) else None, span)


def _path_at(node: Node, span: Span) -> Path:
    """Return the path of what begins where a span begins: a name, or a value."""
    at = (span.line, span.column)
    if isinstance(node, Mapping):
        steps: list[tuple[str | int, Span, Node]] = [
            (entry.key.text or "", entry.key.span, entry.value) for entry in node.entries
        ]
    elif isinstance(node, Scalar):
        return ()
    else:
        steps = [(number, value.span, value) for number, value in enumerate(node.values)]
    chosen = [step for step in steps if (step[1].line, step[1].column) <= at]
    if not chosen:
        return ()
    part, begins, inner = chosen[-1]
    if isinstance(node, Mapping) and (begins.line, begins.column) == at:
        return (part,)
    return (part, *_path_at(inner, span))


def _on_one_line(found: Found) -> Span:
    span = found.value if isinstance(found.node, Scalar) else found.name_or_value
    return span if span.line == span.end_line else Span(span.line, span.column, span.line, span.column + 1)
