"""The sheet to fill in, as an Excel workbook: a heading for each field, with drop-downs, help and examples."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

from pactwright.batch.cells_out import safe_cell
from pactwright.batch.template_columns import TemplateColumn

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

DEALS, HELP, WORDS = "Deals", "Help", "Words"
_LAST_ROW = 10_001
_LONGEST_LIST, _LONGEST_PROMPT, _LONGEST_TITLE = 250, 250, 32
"""Characters that Excel allows in a list of words, a prompt and its title."""

_WIDTHS = (34, 70, 14, 44, 44)
_NO_DAY = datetime(2000, 1, 1)  # noqa: DTZ001  # the file tells days without a zone
_EPOCH = (1980, 1, 1, 0, 0, 0)


def to_xlsx(columns: Sequence[TemplateColumn]) -> bytes:
    """Return the workbook. The same columns give the same bytes."""
    # It takes a while to load, and only this command needs it.
    from openpyxl import Workbook

    book = Workbook()
    book.properties.creator = "Pactwright"
    book.properties.created = book.properties.modified = _NO_DAY
    deals = book.active
    if deals is None:
        raise LookupError(DEALS)
    deals.title = DEALS
    _write_deals(book, columns)
    _write_help(book.create_sheet(HELP), columns)
    _write_words(book, columns)
    return _saved(book)


def _write_deals(book: Workbook, columns: Sequence[TemplateColumn]) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    sheet = book[DEALS]
    sheet.freeze_panes = "A2"
    for number, column in enumerate(columns, start=1):
        letter = get_column_letter(number)
        cell = sheet.cell(1, number, column.heading)
        cell.font = Font(bold=column.is_required)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        cell.fill = PatternFill("solid", fgColor="FFE8E0C8" if column.is_required else "FFEDEDED")
        sheet.column_dimensions[letter].width = max(16, min(40, len(column.heading) + 2))
        # As text, so that Excel leaves 2027-02-01, 01234 and 1.10 as they are typed.
        sheet.column_dimensions[letter].number_format = "@"
        _validate(sheet, column, f"{letter}2:{letter}{_LAST_ROW}", words=_words_of(columns, number))


def _validate(sheet: Worksheet, column: TemplateColumn, cells: str, *, words: str) -> None:
    """Let a cell say what belongs in it as soon as it is chosen, and offer the words where there are some."""
    from openpyxl.worksheet.datavalidation import DataValidation

    rule = DataValidation(type="list" if words else None, formula1=words or None, allow_blank=True)
    rule.showInputMessage = True
    rule.showErrorMessage = bool(words)
    rule.errorTitle, rule.error = "Not one of the words", "Choose one of the words in the list."
    rule.promptTitle = column.heading[-_LONGEST_TITLE:]
    rule.prompt = f"{column.says}\nFor example: {column.example}"[:_LONGEST_PROMPT]
    rule.add(cells)
    sheet.add_data_validation(rule)


def _words_of(columns: Sequence[TemplateColumn], number: int) -> str:
    """Return the words of a column as Excel writes a list: in place, or as the cells that hold a long one."""
    from openpyxl.utils import get_column_letter

    words = columns[number - 1].words
    in_place = f'"{",".join(words)}"'
    if not words or len(in_place) <= _LONGEST_LIST:
        return in_place if words else ""
    letter = get_column_letter(number)
    return f"{WORDS}!${letter}$1:${letter}${len(words)}"


def _write_help(sheet: Worksheet, columns: Sequence[TemplateColumn]) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    rows = [("column", "what to write", "must be filled in", "for example", "words to choose from")]
    rows += [
        (column.heading, column.says, "yes" if column.is_required else "", column.example, ", ".join(column.words))
        for column in columns
    ]
    for at, row in enumerate(rows, start=1):
        for number, text in enumerate(row, start=1):
            cell = sheet.cell(at, number, safe_cell(text))
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = Font(bold=at == 1)
    for number, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.freeze_panes = "A2"


def _write_words(book: Workbook, columns: Sequence[TemplateColumn]) -> None:
    if not any(_words_of(columns, number).startswith(WORDS) for number in range(1, len(columns) + 1)):
        return
    sheet = book.create_sheet(WORDS)
    sheet.sheet_state = "hidden"
    for number, column in enumerate(columns, start=1):
        for at, word in enumerate(column.words, start=1):
            sheet.cell(at, number, word)


def _saved(book: Workbook) -> bytes:
    """Write the workbook without the time of day, which openpyxl puts into it and into each of its parts."""
    from openpyxl.writer.excel import ExcelWriter

    written, settled = BytesIO(), BytesIO()
    ExcelWriter(book, zipfile.ZipFile(written, "w")).save()
    with zipfile.ZipFile(written) as parts, zipfile.ZipFile(settled, "w", zipfile.ZIP_DEFLATED) as package:
        for part in parts.infolist():
            about = zipfile.ZipInfo(part.filename, _EPOCH)
            about.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(about, parts.read(part))
    return settled.getvalue()
