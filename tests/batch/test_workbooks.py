"""Excel workbooks: what a reader sees is what is read, and nothing is opened that is not safe to open."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from tests.batch.deals import read, rows, told

from pactwright.source import Scalar


def _workbook(path: Path, *lines: list[Any], change: Callable[[Any], object] = id) -> Path:
    book = Workbook()
    sheet: Any = book.active
    sheet.title = "Deals"
    for line in lines:
        sheet.append(line)
    change(sheet)
    book.save(path)
    return path


def _texts(path: Path, sheet: str | None = None) -> list[list[str | None]]:
    found = rows(read(path, name=sheet))
    return [[one.node.text for one in row.assignments if isinstance(one.node, Scalar)] for row in found]


def _as_seen(sheet: Any) -> None:
    sheet["A5"].number_format = "0%"
    sheet["A10"].data_type = "s"


def test_a_cell_is_read_as_it_is_seen(tmp_path: Path) -> None:
    path = _workbook(
        tmp_path / "deals.xlsx",
        ["title"],
        ["01234"],
        [24],
        [0.1 + 0.2],
        [0.15],
        [True],
        [date(2027, 2, 1)],
        [datetime(2027, 2, 1, 12, 30)],  # noqa: DTZ001  # Excel knows no zones
        [None],
        ["=not a formula"],
        change=_as_seen,
    )

    assert _texts(path) == [
        ["01234"],
        ["24"],
        ["0.3"],
        ["15%"],
        ["yes"],
        ["2027-02-01"],
        ["2027-02-01 12:30:00"],
        ["=not a formula"],
    ]


def test_a_formula_without_value_is_named_by_sheet_row_and_column(tmp_path: Path) -> None:
    path = _workbook(tmp_path / "deals.xlsx", ["title", "language"], ["A", "en-GB"], ["B", "=A3"])

    found = read(path)

    assert told(found) == ["3:5 BT106 The formula in cell Deals!B3 has no value: no program has worked it out."]


def test_the_value_of_a_formula_is_read(tmp_path: Path) -> None:
    path = _with_part(
        _workbook(tmp_path / "deals.xlsx", ["title"], ["=1+1"], ["=1/0"]),
        "xl/worksheets/sheet1.xml",
        lambda text: (
            text.replace(b"<f>1+1</f><v></v>", b"<f>1+1</f><v>2</v>")
            .replace(b"<f>1+1</f><v />", b"<f>1+1</f><v>2</v>")
            .replace(b'<c r="A3"><f>1/0</f><v></v>', b'<c r="A3" t="e"><f>1/0</f><v>#DIV/0!</v>')
            .replace(b'<c r="A3"><f>1/0</f><v />', b'<c r="A3" t="e"><f>1/0</f><v>#DIV/0!</v>')
        ),
    )

    found = rows(read(path))

    assert [getattr(one.node, "text", None) for one in found[0].assignments] == ["2"]
    assert told(found) == ["3:1 BT106 The formula in cell Deals!A3 fails with #DIV/0!."]


def test_merged_cells_are_named(tmp_path: Path) -> None:
    path = _workbook(
        tmp_path / "deals.xlsx",
        ["title", "language"],
        ["A", "en-GB"],
        ["B", "en-GB"],
        change=lambda sheet: sheet.merge_cells("A3:B3"),
    )

    assert told(read(path)) == ["3:1 BT107 Cells Deals!A3:B3 are merged: only the first of them holds a value."]


def test_merged_headings_stop_the_batch(tmp_path: Path) -> None:
    path = _workbook(
        tmp_path / "deals.xlsx", ["title", "language"], ["A"], change=lambda sheet: sheet.merge_cells("A1:B1")
    )

    assert told(read(path)) == ["1:1 BT107 Cells Deals!A1:B1 are merged in the row of headings."]


def test_a_cell_right_of_the_last_heading_is_named(tmp_path: Path) -> None:
    path = _workbook(tmp_path / "deals.xlsx", ["title"], ["A", None, "lost"])

    assert told(read(path)) == [
        "2:8 BT104 The column of cell Deals!C2 has no heading, so nobody knows what its text is for."
    ]


def test_the_first_sheet_that_is_shown_is_read_unless_another_is_named(tmp_path: Path) -> None:
    path = tmp_path / "deals.xlsx"
    book = Workbook()
    hidden: Any = book.active
    hidden.title = "Lists"
    hidden.append(["title"])
    hidden.append(["hidden"])
    hidden.sheet_state = "hidden"
    for name in ("Spring", "Autumn"):
        sheet = book.create_sheet(name)
        sheet.append(["title"])
        sheet.append([name])
    book.save(path)

    assert _texts(path) == [["Spring"]]
    assert _texts(path, "Autumn") == [["Autumn"]]
    assert told(read(path, name="Autum")) == [f"1:1 BT111 {path} has no sheet `Autum`."]


def _bomb(path: Path) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/worksheets/sheet1.xml", b" " * 150_000_000)
    return path


def _with_part(path: Path, name: str, change: Callable[[bytes], bytes]) -> Path:
    written = BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(written, "w") as new:
        for part in old.namelist():
            new.writestr(part, change(old.read(part)) if part == name else old.read(part))
    path.write_bytes(written.getvalue())
    return path


def _typed(path: Path) -> Path:
    _workbook(path, ["title"], ["A"])
    return _with_part(path, "xl/workbook.xml", lambda text: b'<!DOCTYPE x [<!ENTITY a "b">]>' + text)


def _broken(path: Path) -> Path:
    _workbook(path, ["title"], ["A"])
    return _with_part(path, "xl/worksheets/sheet1.xml", lambda text: text[:200])


def _text(path: Path) -> Path:
    path.write_text("no workbook")
    return path


def _locked(path: Path) -> Path:
    path.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    return path


@pytest.mark.parametrize(
    ("make", "code"),
    [(_bomb, "BT110"), (_typed, "BT110"), (_broken, "BT109"), (_text, "BT109"), (_locked, "BT109")],
)
def test_a_file_that_is_not_safe_and_whole_is_not_read(tmp_path: Path, make: Callable[[Path], Path], code: str) -> None:
    found = told(read(make(tmp_path / "deals.xlsx")))

    assert [finding.split()[1] for finding in found if "BT1" in finding][-1] == code


def test_a_workbook_is_not_changed_by_reading_it(tmp_path: Path) -> None:
    path = _workbook(tmp_path / "deals.xlsx", ["title"], ["A"])
    before = path.read_bytes()

    read(path)

    assert path.read_bytes() == before
    assert load_workbook(path).sheetnames == ["Deals"]
