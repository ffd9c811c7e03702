"""Comma-separated values in, rows out. Commas, semicolons and tabs part cells, whichever the first row uses."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from pactwright.batch.cells import Cell, row_from_cells
from pactwright.batch.columns import Columns, Heading, columns_from
from pactwright.batch.faults import fault, fault_of_row, place_in, place_of_file, whole_line
from pactwright.batch.lines import UnreadableLine, text_lines
from pactwright.batch.model import Position, Row
from pactwright.diagnostics import Diagnostic
from pactwright.frozen import dataclass
from pactwright.source import Source, Span, line_and_column

_SEPARATORS = ",;\t"
_QUOTED = re.compile(r'"(?:[^"]|"")*"')


def rows_from_csv(name: str, lines: Iterable[bytes]) -> Iterator[Row | Diagnostic]:
    """Yield the rows below the head. A diagnostic is about the file as a whole: then none of it is to be drafted."""
    records = _Records(name, text_lines(name, lines))
    try:
        yield from _rows(name, records)
    except UnreadableLine as reason:
        yield from reason.found
    except csv.Error:
        yield records.broken()


@dataclass(frozen=True, slots=True)
class _Record:
    """A row of the file: its cells, and the text that they stand in."""

    source: Source
    cells: Sequence[str]
    separator: str

    @property
    def is_blank(self) -> bool:
        return not any(cell.strip() for cell in self.cells)

    def spans(self) -> list[Span]:
        """Return where each cell stands, counted from the first line of the record."""
        text = self.source.text
        return [
            Span(*line_and_column(text, start), *line_and_column(text, end))
            for start, end, _ in _cells(text, self.separator)
        ]


class _Records:
    """The records of a file, and the lines of the one that is being read."""

    def __init__(self, name: str, lines: Iterator[str]) -> None:
        self._name = name
        self._lines = lines
        self._separator = ","
        self._taken: list[str] = []
        self._first_line = 1
        self._row = 0

    def __iter__(self) -> Iterator[_Record]:
        first = next(self._lines, None)
        if first is None:
            return
        self._separator = max(_SEPARATORS, key=first.count)
        for cells in csv.reader(self._kept(first), delimiter=self._separator, strict=True):
            self._row += 1
            yield _Record(Source(self._name, "".join(self._taken), self._first_line), cells, self._separator)
            self._first_line += len(self._taken)
            self._taken.clear()

    def _kept(self, first: str) -> Iterator[str]:
        for line in chain((first,), self._lines):
            self._taken.append(line)
            yield line

    def broken(self) -> Diagnostic:
        """Word what keeps the file from being read from the present record on."""
        text = "".join(self._taken)
        source, row = Source(self._name, text, self._first_line), self._row + 1
        if "\r" in text.replace("\r\n", "\n"):
            message = f"Row {row} holds the line breaks of old Macs, so that no row can be told from the next."
            cure = "Save the file as “CSV UTF-8”."
            return fault("csv-unreadable", message, cure, place_in(source, whole_line(source)))
        column, start = _broken_cell(text, self._separator)
        message = f"The quote that opens in row {row}, column {column} is not closed where the cell ends."
        cure = 'Close it, or write a quote that belongs to the text twice: "Acme ""North"" Ltd".'
        line, at = line_and_column(text, start)
        return fault("csv-unreadable", message, cure, place_in(source, Span(line, at, line, at + 1)))


def _cells(text: str, separator: str) -> Iterator[tuple[int, int, bool]]:
    """Yield where each cell of a record begins and ends, and whether a separator or the end follows it."""
    plain, at = re.compile(rf"[^{separator}\r\n]*"), 0
    while True:
        found = _QUOTED.match(text, at) or plain.match(text, at)
        end = found.end() if found else at
        is_quoted = text[at : at + 1] == '"'
        is_whole = (not is_quoted or (end > at + 1 and text[end - 1] == '"')) and text[end : end + 1] in (
            separator,
            "\r",
            "\n",
            "",
        )
        yield at, end, is_whole
        if text[end : end + 1] != separator:
            return
        at = end + 1


def _broken_cell(text: str, separator: str) -> tuple[int, int]:
    """Return the number of the first cell that does not end where it should, and where it begins."""
    found = list(enumerate(_cells(text, separator), start=1))
    number, (start, _, _) = next((one for one in found if not one[1][2]), found[-1])
    return number, start


def _rows(name: str, records: _Records) -> Iterator[Row | Diagnostic]:
    numbered = enumerate(records, start=1)
    _, head = next(numbered, (1, None))
    if head is None or head.is_blank:
        message = f"{name} holds no row of headings."
        yield fault("nothing-to-draft", message, "Write the paths of fields into the first row.", place_of_file(name))
        return
    checked = columns_from(
        [
            Heading(text, place_in(head.source, span), f"column {number}")
            for number, (text, span) in enumerate(zip(head.cells, head.spans(), strict=True), start=1)
        ]
    )
    if checked.value is None:
        yield from checked.diagnostics
        return
    for number, record in numbered:
        if not record.is_blank:
            yield _row(Position(name, f"row {number}", number), record, checked.value)


def _row(position: Position, record: _Record, columns: Columns) -> Row:
    row = Row(position, record.source)
    if len(record.cells) != len(columns):
        message = f"Row {position.row} has {len(record.cells)} cells; the first row has {len(columns)}."
        cure = "Look for a separator too many or too few. Text that holds one goes in quotes."
        return Row(position, record.source, diagnostics=(fault_of_row("ragged-row", row, message, cure),))
    cells = tuple(
        Cell(f"row {position.row}, column {number}", text, span)
        for number, (text, span) in enumerate(zip(record.cells, record.spans(), strict=True), start=1)
    )
    return row_from_cells(position, record.source, columns, cells)
