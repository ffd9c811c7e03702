"""An Excel workbook in, rows out. Cells become the text that a reader sees; nothing of a workbook is run or fetched."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from itertools import zip_longest
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

from pactwright.batch.cells import Cell, row_from_cells
from pactwright.batch.columns import Columns, Heading, columns_from
from pactwright.batch.faults import fault, fault_of_row, place_in, place_of_file
from pactwright.batch.model import Position, Row
from pactwright.batch.xlsx_values import text_of
from pactwright.diagnostics import Diagnostic, closest
from pactwright.frozen import dataclass
from pactwright.house_style import PackageFault, StyleFault, unpacked
from pactwright.source import Source, Span

if TYPE_CHECKING:
    from openpyxl.cell.read_only import ReadOnlyCell

MOST_COLUMNS = 2_000
_GAP = " | "
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?ref=\"([A-Z0-9:]+)\"")
_FORMULA = re.compile(rb"<(?:\w+:)?f[ />]")
_CURE_OF_FILE = "Open it in Excel or LibreOffice and save it as “Excel Workbook (.xlsx)”, without a password."


def rows_from_xlsx(name: str, content: bytes, sheet: str | None) -> Iterator[Row | Diagnostic]:
    """Yield the rows below the head of a sheet, the first that is shown where none is named.

    A diagnostic is about the file as a whole: then none of it is to be drafted.
    """
    parts = unpacked(content)
    if isinstance(parts, PackageFault):
        yield _refused(name, parts)
        return
    if any(b"<!DOCTYPE" in part[:1_000] for part in parts.values()):
        yield fault("workbook-unsafe", f"{name} brings a document type.", _CURE_OF_FILE, place_of_file(name))
        return
    try:
        yield from _rows(name, content, parts, sheet=sheet)
    except _damages() as reason:
        message = f"{name} is damaged: {str(reason) or type(reason).__name__}."
        yield fault("no-workbook", message, _CURE_OF_FILE, place_of_file(name))


def _refused(name: str, parts: PackageFault) -> Diagnostic:
    if parts.fault is StyleFault.NO_WORD_FILE:
        message = f"{name} is no Excel workbook (.xlsx), or it is damaged or locked with a password."
        return fault("no-workbook", message, _CURE_OF_FILE, place_of_file(name))
    return fault("workbook-unsafe", f"{name} is not read. {parts.message}", _CURE_OF_FILE, place_of_file(name))


def _damages() -> tuple[type[Exception], ...]:
    """Return what openpyxl raises for files that are not as Excel writes them."""
    # It takes a while to load, and only workbooks need it.
    from xml.etree.ElementTree import ParseError

    from openpyxl.utils.exceptions import InvalidFileException

    return (InvalidFileException, ParseError, BadZipFile, KeyError, ValueError, TypeError, IndexError, AttributeError)


@dataclass(frozen=True, slots=True)
class _Area:
    """Cells that are merged, from the first row and column to the last."""

    ref: str
    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A sheet with its cells as formulas and as values; the same where it has no formulas.

    The types of openpyxl do not tell a sheet that is read row by row from one that is held whole.
    """

    name: str
    title: str
    formulas: Any
    values: Any
    merged: tuple[_Area, ...]

    def rows(self) -> Iterator[tuple[int, Sequence[ReadOnlyCell], Sequence[ReadOnlyCell]]]:
        """Yield each row with its number."""
        written = self.formulas.iter_rows()
        pairs: Iterable[tuple[Any, Any]] = ((row, row) for row in written)
        if self.values is not self.formulas:
            pairs = zip(written, self.values.iter_rows(), strict=False)
        for number, (row, told) in enumerate(pairs, start=1):
            yield number, row[:MOST_COLUMNS], told[:MOST_COLUMNS]


def _rows(name: str, content: bytes, parts: dict[str, bytes], *, sheet: str | None) -> Iterator[Row | Diagnostic]:
    found = _sheet(name, content, parts, wished=sheet)
    if isinstance(found, Diagnostic):
        yield found
        return
    rows = found.rows()
    columns = _head(found, next(rows, (1, (), ())))
    if not isinstance(columns, tuple):
        yield from columns
        return
    for number, written, told in rows:
        if any(cell.value is not None for cell in written):
            yield _row(found, number, columns, written=written, told=told)


def _sheet(name: str, content: bytes, parts: dict[str, bytes], *, wished: str | None) -> _Sheet | Diagnostic:
    from openpyxl import load_workbook

    book = load_workbook(BytesIO(content), read_only=True, keep_links=False)
    shown = [one.title for one in book.worksheets if one.sheet_state == "visible"]
    title = wished if wished is not None else next(iter(shown), None)
    if title is None or title not in book.sheetnames or title not in [one.title for one in book.worksheets]:
        near = closest(title or "", shown)
        cure = f"Did you mean `{near}`?" if near else "Its sheets: " + ", ".join(f"`{one}`" for one in shown) + "."
        return fault("no-such-sheet", f"{name} has no sheet `{title}`.", cure, place_of_file(name))
    sheet: Any = book[title]
    part = parts.get(sheet._worksheet_path.lstrip("/"), b"")  # noqa: SLF001  # the only way to what is merged
    values: Any = sheet
    if _FORMULA.search(part):
        values = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)[title]
    for one in (sheet, values):
        # What a file says of its own size may be wrong.
        one.reset_dimensions()
    return _Sheet(name, title, sheet, values, tuple(_areas(part)))


def _areas(part: bytes) -> Iterator[_Area]:
    from openpyxl.utils import range_boundaries

    for found in _MERGED.finditer(part):
        ref = found[1].decode()
        left, top, right, bottom = range_boundaries(ref)
        yield _Area(ref, left or 1, top or 1, right or 1, bottom or 1)


def _head(
    sheet: _Sheet, row: tuple[int, Sequence[ReadOnlyCell], Sequence[ReadOnlyCell]]
) -> Columns | Sequence[Diagnostic]:
    _, _, told = row
    texts = [text_of(cell).strip() for cell in told]
    while texts and not texts[-1]:
        texts.pop()
    if not texts:
        message = f"Sheet {sheet.title} of {sheet.name} holds no row of headings."
        cure = "Write the paths of fields into its first row, or name another sheet with `--sheet`."
        return [fault("nothing-to-draft", message, cure, place_of_file(sheet.name))]
    source, spans = _line(sheet.name, 1, texts)
    merged = next((area for area in sheet.merged if area.top == 1), None)
    if merged is not None:
        message = f"Cells {sheet.title}!{merged.ref} are merged in the row of headings."
        cure = "Take the merge apart, so that each column has a heading of its own."
        return [fault("cells-merged", message, cure, place_in(source, spans[min(merged.left, len(spans)) - 1]))]
    headings = [
        Heading(text, place_in(source, span), f"column {_letters(number)}")
        for number, (text, span) in enumerate(zip(texts, spans, strict=True), start=1)
    ]
    checked = columns_from(headings)
    return list(checked.diagnostics) if checked.value is None else checked.value


def _row(
    sheet: _Sheet, number: int, columns: Columns, *, written: Sequence[ReadOnlyCell], told: Sequence[ReadOnlyCell]
) -> Row:
    position = Position(sheet.name, f"sheet {sheet.title}, row {number}", number)
    wide = (*columns, *(None for _ in range(len(written) - len(columns))))
    texts = [text_of(cell) if cell is not None else "" for cell, _ in zip_longest(told, wide)][: len(wide)]
    source, spans = _line(sheet.name, number, texts)
    cells = [
        Cell(f"cell {sheet.title}!{_letters(at)}{number}", text, span)
        for at, (text, span) in enumerate(zip(texts, spans, strict=True), start=1)
    ]
    row = row_from_cells(position, source, wide, cells)
    found = (*_merged(sheet, row, len(columns)), *_without_value(row, cells, wide, written=written, told=told))
    return replace(row, diagnostics=(*row.diagnostics, *found))


def _merged(sheet: _Sheet, row: Row, width: int) -> Iterator[Diagnostic]:
    for area in sheet.merged:
        if area.top <= row.position.row <= area.bottom and area.left <= width:
            message = f"Cells {sheet.title}!{area.ref} are merged: only the first of them holds a value."
            cure = "Take the merge apart, and write into each cell what belongs there."
            yield fault_of_row("cells-merged", row, message, cure)


def _without_value(
    row: Row, cells: Sequence[Cell], columns: Columns, *, written: Sequence[ReadOnlyCell], told: Sequence[ReadOnlyCell]
) -> Iterator[Diagnostic]:
    for cell, path, formula, value in zip(cells, columns, written, told, strict=False):
        if path is None or path == ():
            continue
        place = place_in(row.source, cell.span)
        if formula.data_type == "f" and value.value is None:
            message = f"The formula in {cell.called} has no value: no program has worked it out."
            cure = "Open the workbook in Excel or LibreOffice and save it, or write the value itself."
            yield fault("formula-without-value", message, cure, place)
        elif value.data_type == "e":
            message = f"The formula in {cell.called} fails with {value.value}."
            yield fault("formula-without-value", message, "Mend it, or write the value itself.", place)


def _line(name: str, number: int, texts: Sequence[str]) -> tuple[Source, list[Span]]:
    """Write a row as a line to quote it from, and say where each cell stands in it."""
    flat = [" ".join(text.split()) if "\n" in text else text for text in texts]
    spans, at = [], 1
    for text in flat:
        spans.append(Span(1, at, 1, at + len(text)))
        at += len(text) + len(_GAP)
    return Source(name, _GAP.join(flat), number), spans


def _letters(number: int) -> str:
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(number))
