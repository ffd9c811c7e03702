"""The source of a batch, by what it is: a sheet, lines of JSON, documents of YAML, or a folder of term sheets."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pactwright.batch.faults import fault, place_of_file
from pactwright.batch.from_csv import rows_from_csv
from pactwright.batch.from_json_lines import rows_from_json_lines
from pactwright.batch.from_xlsx import rows_from_xlsx
from pactwright.batch.from_yaml import rows_from_folder, rows_from_yaml
from pactwright.batch.model import Row
from pactwright.diagnostics import Diagnostic
from pactwright.workspace import byte_lines, read_bytes, term_sheet_files

LARGEST_WORKBOOK = 50_000_000
"""Bytes. More than that is no sheet that people fill in; CSV and JSON Lines have no bound."""

LARGEST_TERM_SHEET = 2_000_000
"""Bytes that are read of a file; the reader refuses half as many."""

SHEETS = (".csv", ".tsv")
WORKBOOKS = (".xlsx", ".xlsm")
JSON_LINES = (".jsonl", ".ndjson")
YAML = (".yaml", ".yml")
ENDINGS = (*SHEETS, *WORKBOOKS, *JSON_LINES, *YAML)


def is_source(name: str) -> bool:
    """Whether a batch can be read from there."""
    return Path(name).is_dir() or Path(name).suffix.lower() in ENDINGS


def rows_of(name: str, base: str | None, sheet: str | None) -> Iterator[Row | Diagnostic]:
    """Yield the rows of a source, which are read as they are asked for.

    A diagnostic is about the source as a whole: then none of it is to be drafted. `base` is the file of the base, which
    is no deal itself; `sheet` is the sheet of a workbook. Raise CannotRead where the system refuses.
    """
    ending = Path(name).suffix.lower()
    if Path(name).is_dir():
        return rows_from_folder(_files(name, base), has_base=base is not None)
    if ending in WORKBOOKS:
        return _rows_of_workbook(name, sheet)
    if ending in JSON_LINES:
        return rows_from_json_lines(name, byte_lines(name))
    if ending in YAML:
        return rows_from_yaml(name, byte_lines(name), has_base=base is not None)
    return rows_from_csv(name, byte_lines(name))


def _rows_of_workbook(name: str, sheet: str | None) -> Iterator[Row | Diagnostic]:
    content = read_bytes(name, LARGEST_WORKBOOK + 1)
    if len(content) <= LARGEST_WORKBOOK:
        return rows_from_xlsx(name, content, sheet)
    message = f"{name} is too large. Of a workbook, at most {LARGEST_WORKBOOK:,} bytes are read."
    return iter([fault("workbook-unsafe", message, "Save the sheet as “CSV UTF-8”.", place_of_file(name))])


def _files(folder: str, base: str | None) -> Iterator[tuple[str, bytes]]:
    shared = None if base is None else Path(base).resolve()
    for file in term_sheet_files(folder):
        if Path(file).resolve() != shared:
            yield file, read_bytes(file, LARGEST_TERM_SHEET)
