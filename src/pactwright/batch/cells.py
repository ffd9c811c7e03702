"""The cells of a row become what the row says about the term sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pactwright.batch.columns import Columns
from pactwright.batch.faults import fault, place_in
from pactwright.batch.model import Assignment, Position, Row
from pactwright.diagnostics import Diagnostic
from pactwright.frozen import dataclass
from pactwright.source import Scalar, Source, Span, written_path


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: what a reader calls it, its text, and where that stands in the row."""

    called: str
    text: str
    span: Span


def row_from_cells(position: Position, source: Source, columns: Columns, cells: Sequence[Cell]) -> Row:
    """Return the row. An empty cell says nothing, so that the base has its way; text stays as it was typed."""
    said = [
        Assignment(path, Scalar(cell.text if cell.text.strip() else None, cell.span), cell.called)
        for path, cell in zip(columns, cells, strict=True)
        if path
    ]
    filled = tuple(one for one in said if one.node != Scalar(None, one.node.span))
    empty = tuple(one for one in said if one not in filled)
    found = (*_homeless(source, columns, cells), *_torn(source, filled))
    return Row(position, source, filled, empty=empty, diagnostics=found)


def _homeless(source: Source, columns: Columns, cells: Sequence[Cell]) -> Iterator[Diagnostic]:
    """Yield a finding for each text in a column without a heading."""
    for path, cell in zip(columns, cells, strict=True):
        if path is None and cell.text.strip():
            message = f"The column of {cell.called} has no heading, so nobody knows what its text is for."
            cure = "Write the path of a field into the first row, or `#` and a name to pass the column over."
            yield fault("column-unnamed", message, cure, place_in(source, cell.span))


def _torn(source: Source, filled: Sequence[Assignment]) -> Iterator[Diagnostic]:
    """Yield a finding for each cell whose value stands where another cell wants a block."""
    paths = {one.path: one for one in filled}
    for one in filled:
        for end in range(1, len(one.path)):
            other = paths.get(one.path[:end])
            if other is not None:
                message = f"`{written_path(other.path)}` and `{written_path(one.path)}` are both filled in."
                place = place_in(source, one.node.span)
                yield fault("cells-contradict", message, "Empty one of the two cells.", place)
