"""JSON Lines, documents of YAML and folders of term sheets; and what a row laid over the base says."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from tests.batch.deals import BASE, read, rows, told
from tests.tiny import DEAL

from pactwright.batch import Row, facts_of, relocated, term_sheet_of, untold, written_as_yaml
from pactwright.batch import told as told_for_the_ledger
from pactwright.source import Document, Source, read_yaml
from pactwright.termsheet import read_term_sheet

LINES = """\
{"title": "A", "term": {"length": "6 months"}}

{"parties[1].legal_name": "Acme", "parties[1].gains": ["one", "two"]}
"""


def _base(text: str = BASE) -> Document:
    document, _ = read_yaml(Source("base.yaml", text))
    assert document is not None
    return document


def _facts(path: Path, base: Document | None) -> list[object]:
    return [facts_of(row, base) for row in rows(read(path))]


def test_a_line_of_json_names_fields_or_paths(tmp_path: Path) -> None:
    path = tmp_path / "deals.jsonl"
    path.write_text(LINES)

    assert _facts(path, None) == [
        {"title": "A", "term": {"length": "6 months"}},
        {"parties": [{"legal_name": "Acme", "gains": ["one", "two"]}]},
    ]


def test_a_broken_line_is_told_with_its_place_and_leaves_the_others_alone(tmp_path: Path) -> None:
    path = tmp_path / "deals.jsonl"
    path.write_text('{"title": "A"}\n{"title": }\n{"title": "C"}\n')

    found = rows(read(path))

    assert [row.position.row for row in found if not row.diagnostics] == [1, 3]
    assert [finding.partition(" ")[0] for finding in told(found)] == ["2:11"]


def test_documents_of_one_yaml_file_are_rows(tmp_path: Path) -> None:
    path = tmp_path / "deals.yaml"
    path.write_text("# all of them\n---\ntitle: A\n---\n# nothing here\n---\ntitle: B\n...\n--- {title: C}\n")

    found = rows(read(path))

    assert _facts(path, None) == [{"title": "A"}, {"title": "B"}, {"title": "C"}]
    assert [row.position.row for row in found] == [1, 2, 3]


def test_a_slip_in_a_document_is_told_at_its_line_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "deals.yaml"
    path.write_text("title: A\n---\ntitle: B\ntitle: C\n---\ntitle: D\n")

    found = rows(read(path))

    assert [finding[:9] for finding in told(found)] == ["4:1 TS109"]
    assert [bool(row.diagnostics) for row in found] == [False, True, False]


def test_without_a_base_a_document_is_drafted_as_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "deals.yaml"
    path.write_text(f"{DEAL}---\n{DEAL}")

    found = rows(read(path, base=None))

    assert [row.is_whole for row in found] == [True, True]
    assert found[0].source.text == DEAL


def test_the_files_of_a_folder_are_rows_but_not_the_base(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.json", "base.yaml", ".hidden.yaml"):
        (tmp_path / name).write_text('{"title": "A"}')
    (tmp_path / "notes.txt").write_text("no term sheet")

    found = rows(read(tmp_path, base=str(tmp_path / "base.yaml")))

    assert [Path(row.position.file).name for row in found] == ["a.json", "b.yaml"]


def _row(tmp_path: Path, **cells: str) -> Row:
    path = tmp_path / "deals.csv"
    path.write_text(",".join(cells) + "\n" + ",".join(cells.values()) + "\n")
    (row,) = rows(read(path))
    return row


@pytest.mark.parametrize(
    ("cells", "parties"),
    [
        ({"parties[1].country": "Norway"}, ["Northwind", None]),
        ({"parties[0].short_name": "Other"}, ["Other"]),
        ({"parties[1].short_name": "", "parties[2].short_name": "Third"}, ["Northwind", "Third"]),
        ({"parties[9].short_name": "Tenth", "parties[4].short_name": "Fifth"}, ["Northwind", "Fifth", "Tenth"]),
    ],
)
def test_items_that_nobody_speaks_of_are_no_items(
    tmp_path: Path, cells: dict[str, str], parties: list[str | None]
) -> None:
    facts = facts_of(_row(tmp_path, **cells), _base())

    assert [party.get("short_name") for party in facts["parties"]] == parties


def test_a_row_goes_before_the_base_and_leaves_it_untouched(tmp_path: Path) -> None:
    base = _base()

    facts = facts_of(_row(tmp_path, **{"term.length": "2 years", "governing_law.open": "Whose?"}), base)

    assert (facts["term"], facts["governing_law"]) == ({"length": "2 years"}, {"open": "Whose?"})
    assert facts_of(_row(tmp_path, title="A"), base)["term"] == {"length": "6 months"}


@pytest.mark.parametrize(
    "value",
    [
        *("NO", "01234", "1.10", "null", "~", "", " edge ", "- a", "a: b # c", "&a *b !c", "{{ 7*7 }}", "'\"\\", "%x"),
        *(
            "two\nlines",
            "\ttab",
            "\u00a0",
            "\u2028",
            "\U0001f6a2 å\u0301 שלום",
            "---",
            "...",
            "x" * 3_000,
            "\x07",
            "<<",
        ),
    ],
)
def test_every_text_is_written_so_that_it_is_read_back(value: str) -> None:
    facts = {"title": value, "parties": [{"gains": [value]}], value: "key"}

    assert yaml.load(written_as_yaml(facts), Loader=yaml.CBaseLoader) == facts  # noqa: S506  # it makes texts only


def test_a_character_that_cannot_be_printed_is_told_at_its_cell(tmp_path: Path) -> None:
    row, base = _row(tmp_path, title="A", language="b\x07ell"), _base()
    sheet = term_sheet_of(row, base)

    found = relocated(read_term_sheet(sheet).diagnostics, row, base, sheet=sheet)

    assert [(one.code, one.message[:33]) for one in found] == [("TS102", "In row 2, column 2, `language`: T")]


def test_a_place_far_behind_in_a_long_line_is_told_without_the_line(tmp_path: Path) -> None:
    row, base = _row(tmp_path, title="x" * 900, language="no language"), _base()
    sheet = term_sheet_of(row, base)

    (found,) = relocated(read_term_sheet(sheet).diagnostics, row, base, sheet=sheet)[-1:]
    again = untold(told_for_the_ledger(found))

    assert again.place is not None
    assert found.place is not None
    assert (again.place.span, again.place.source.text) == (found.place.span, "")
