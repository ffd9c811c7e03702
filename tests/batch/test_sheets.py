"""CSV files: text stays text, and what is wrong is named by row and column."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.batch.deals import HEAD, firm, read, rows, sheet, told

from pactwright.source import Scalar


def _texts(path: Path) -> list[list[str | None]]:
    found = rows(read(path))
    return [[one.node.text for one in row.assignments if isinstance(one.node, Scalar)] for row in found]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_cells_are_parted_by_whatever_the_first_row_uses(tmp_path: Path, separator: str) -> None:
    path = tmp_path / "deals.csv"
    path.write_text(separator.join(["title", "governing_law"]) + "\n" + separator.join(["A", "Norway"]) + "\n")

    assert _texts(path) == [["A", "Norway"]]


def test_cells_stay_text(tmp_path: Path) -> None:
    path = tmp_path / "deals.csv"
    path.write_bytes("\ufefftitle,governing_law,language\r\nNO,01234,1.10\r\n\r\n,,\r\n".encode())

    assert _texts(path) == [["NO", "01234", "1.10"]]


def test_a_cell_may_hold_lines_and_quotes(tmp_path: Path) -> None:
    path = tmp_path / "deals.csv"
    path.write_text('title,governing_law\n"Acme ""North""\nand others",Norway\nB,Sweden\n')

    found = rows(read(path))

    assert _texts(path) == [['Acme "North"\nand others', "Norway"], ["B", "Sweden"]]
    assert [(row.position.row, row.source.first_line) for row in found] == [(2, 2), (3, 4)]


def test_an_empty_cell_and_a_column_of_notes_say_nothing(tmp_path: Path) -> None:
    path = tmp_path / "deals.csv"
    path.write_text("title,# found by,governing_law\nA,Lene,\n")

    assert _texts(path) == [["A"]]


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("title,title\nA,B\n", "1:7 BT102 `title` heads column 1 and column 2."),
        ("titel\nA\n", "1:1 BT103 `titel` in column 1 is no field of the term sheet."),
        ("parties.country\nA\n", "1:1 BT103 `parties.country` in column 1 is no field of the term sheet."),
        ("title,term\nA,B\n", "1:7 BT103 `term` in column 2 holds several values; a cell holds one."),
        ("# one,# two\nA,B\n", "1:1 BT103 No column of the first row names a field."),
        (
            "title,\nA,B\n",
            "2:3 BT104 The column of row 2, column 2 has no heading, so nobody knows what its text is for.",
        ),
        ("title\nA,B\n", "2:1 BT105 Row 2 has 2 cells; the first row has 1."),
        ("title,language\nA\n", "2:1 BT105 Row 2 has 1 cells; the first row has 2."),
        (
            "title,language\nA,B\nA,'C\nA,\"D\nE,F\n",
            "4:3 BT101 The quote that opens in row 4, column 2 is not closed where the cell ends.",
        ),
        (
            'title,language\n"A" B,C\n',
            "2:1 BT101 The quote that opens in row 2, column 1 is not closed where the cell ends.",
        ),
        (
            "title\rA\rB\n",
            "1:1 BT101 Row 1 holds the line breaks of old Macs, so that no row can be told from the next.",
        ),
        (
            "governing_law,governing_law.open\nNorway,Whose law governs?\n",
            "2:8 BT108 `governing_law` and `governing_law.open` are both filled in.",
        ),
        ("", "1:1 BT112 {path} holds no row of headings."),
    ],
)
def test_what_is_wrong_is_named_by_row_and_column(tmp_path: Path, text: str, finding: str) -> None:
    path = tmp_path / "deals.csv"
    path.write_text(text, newline="")

    assert told(read(path)) == [finding.replace("{path}", str(path))]


@pytest.mark.parametrize(("encoding", "message"), [("cp1252", "0xF8"), ("utf-16", "UTF-16")])
def test_a_wrong_encoding_is_named_by_line_and_column(tmp_path: Path, encoding: str, message: str) -> None:
    path = tmp_path / "deals.csv"
    path.write_bytes("title\nA\nTønsberg\n".encode(encoding))

    (finding,) = told(read(path))[-1:]

    assert " TS101 " in finding
    assert message in finding
    assert finding.startswith("3:2 " if encoding == "cp1252" else "1:1 ")


@pytest.mark.parametrize(
    ("heading", "meant"),
    [
        ("parties[1].legalname", "parties[1].legal_name"),
        ("parties.country", "parties[0].country"),
        ("term.lenght", "term.length"),
        ("term", "term.length"),
    ],
)
def test_the_heading_that_was_meant_is_offered(tmp_path: Path, heading: str, meant: str) -> None:
    path = tmp_path / "deals.csv"
    path.write_text(f"{heading}\nA\n")

    (found,) = read(path)

    assert f"`{meant}`" in getattr(found, "cure", "")


def test_a_bad_row_leaves_the_others_as_they_are(tmp_path: Path) -> None:
    path, other = tmp_path / "deals.csv", tmp_path / "others.csv"
    path.write_text(sheet(firm("Fjordline"), "too,short", firm("Kaldnes")))
    other.write_text(sheet(firm("Fjordline"), firm("Almgren"), firm("Kaldnes")))

    found, clean = rows(read(path)), rows(read(other))

    assert [bool(row.diagnostics) for row in found] == [False, True, False]
    assert [found[0].assignments, found[2].assignments] == [clean[0].assignments, clean[2].assignments]


def test_rows_are_read_as_they_are_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "deals.csv"
    path.write_bytes((HEAD + "\n").encode() + firm("Fjordline").encode() + b"\n\xff\xff\n")

    from pactwright.batch import rows_of

    first = next(iter(rows_of(str(path), None, None)))

    assert not getattr(first, "diagnostics", True)
