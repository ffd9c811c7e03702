"""`pactwright batch`: many papers from one sheet, and nothing ever lost."""

from __future__ import annotations

import csv
import json
import multiprocessing
import re
import sqlite3
import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook
from tests.batch.deals import BASE, FIRMS, firm, sheet
from tests.cli.conftest import Command, CutOff, Run

from pactwright.cli import batch_run
from pactwright.workspace import batch_place

pytestmark = pytest.mark.usefixtures("drafting_here")


@pytest.fixture
def batch(pactwright: Command, folder: Path) -> Command:
    """Run a batch of `deals.csv` into `out`, as text; four firms stand in it unless the test writes another."""
    (folder / "base.yaml").write_text(BASE)
    (folder / "deals.csv").write_text(sheet(*map(firm, FIRMS)))

    def run(*words: str) -> Run:
        return pactwright("batch", "deals.csv", "--base", "base.yaml", "-o", "out", "--format", "txt", *words)

    return run


def _drafts(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((folder / "out").glob("*.txt"))}


def _words(folder: Path, name: str) -> str:
    return _drafts(folder)[name].decode().replace("\N{NO-BREAK SPACE}", " ")


def _report(folder: Path) -> list[dict[str, str]]:
    with (folder / "out" / "report.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_each_row_becomes_a_paper(batch: Command, folder: Path) -> None:
    run = batch()

    assert (run.code, run.err) == (0, "")
    assert run.out == "4 rows: 4 drafted.\nout/report.html\nout/report.csv\n"
    assert list(_drafts(folder)) == ["0002-Fjordline.txt", "0003-Kaldnes.txt", "0004-Almgren.txt", "0005-Vindelta.txt"]
    assert "Kaldnes AS" in _drafts(folder)["0003-Kaldnes.txt"].decode()


def test_a_second_run_drafts_only_what_has_changed(batch: Command, folder: Path) -> None:
    batch()
    before = _drafts(folder)
    (folder / "deals.csv").write_text(sheet(*map(firm, FIRMS[:3]), firm("Vindelta", "2 years")))
    (folder / "out" / "0002-Fjordline.txt").unlink()

    changed = batch()
    again = batch("--resume")

    assert changed.out.startswith("4 rows: 2 drafted, 2 up to date.")
    assert again.out.startswith("4 rows: 4 up to date.")
    after = _drafts(folder)
    assert [name for name in before if before[name] != after[name]] == ["0005-Vindelta.txt"]


def test_a_changed_clause_or_wish_drafts_all_anew(batch: Command, folder: Path) -> None:
    batch()
    own = folder / "own"
    own.mkdir()
    (own / "our.words.md").write_text(
        "---\nid: our.words\ntitle: Our words\npurpose: Serves a test.\n"
        "place: {after: conf.core, instruments: [mou], status: default}\n---\n\n1. The Parties speak often.\n"
    )

    with_date = batch("--date", "2027-01-01")
    with_clause = batch("--library", "own")

    assert with_date.out.startswith("4 rows: 4 drafted.")
    assert with_clause.out.startswith("4 rows: 4 drafted.")
    assert "The Parties speak often." in _drafts(folder)["0002-Fjordline.txt"].decode()


OWN = """\
---
id: our.words
title: Our words
purpose: Serves a test.
when: {when}
because: a test says so
place: {{after: conf.core, instruments: [mou], status: default}}
---

1. {text}
"""


@pytest.mark.parametrize(
    ("before", "after", "drafted"),
    [
        (('instrument == "mou"', "The Parties speak."), ('instrument == "mou"', "The Parties speak all."), 4),
        (('instrument != "mou"', "The Parties speak."), ('instrument != "mou"', "The Parties speak all."), 0),
        (('instrument != "mou"', "The Parties speak."), ('instrument == "mou"', "The Parties speak."), 4),
    ],
    ids=["its words, in", "its words, out", "its condition, out"],
)
def test_a_changed_clause_drafts_anew_what_it_touches(
    batch: Command, folder: Path, *, before: tuple[str, str], after: tuple[str, str], drafted: int
) -> None:
    own = folder / "own" / "our.words.md"
    own.parent.mkdir()
    own.write_text(OWN.format(when=before[0], text=before[1]))
    first = batch("--library", "own")
    own.write_text(OWN.format(when=after[0], text=after[1]))

    run = batch("--library", "own")

    assert first.out.startswith("4 rows: 4 drafted."), first.err
    assert run.out.startswith(f"4 rows: {drafted} drafted." if drafted else "4 rows: 4 up to date."), run.err
    words = _words(folder, "0002-Fjordline.txt")
    assert ("The Parties speak" in words) == (after[0] == 'instrument == "mou"')


def test_a_second_format_leaves_the_first_up_to_date(batch: Command, folder: Path) -> None:
    batch()
    batch("--format", "md")

    run = batch("--format", "md", "--format", "txt")

    assert run.out.startswith("4 rows: 4 up to date.")


def test_a_bad_row_is_told_and_changes_no_other(batch: Command, folder: Path) -> None:
    batch()
    clean = _drafts(folder)
    (folder / "deals.csv").write_text(sheet(firm("Fjordline"), firm("Kaldnes", "12 moons"), *map(firm, FIRMS[2:])))
    for name in clean:
        (folder / "out" / name).unlink()

    run = batch()

    assert run.code == 1
    assert run.out.startswith("4 rows: 3 drafted, 1 failed.")
    assert "In row 3, column 5, `term.length`: `12 moons` is not a length of time." in run.err
    assert "--> deals.csv:3:53" in run.err
    del clean["0003-Kaldnes.txt"]
    assert _drafts(folder) == clean
    assert [line["state"] for line in _report(folder)] == ["drafted", "failed", "drafted", "drafted"]
    assert _report(folder)[1]["codes"] == "TS223"


def test_a_required_cell_that_is_empty_is_named(batch: Command, folder: Path) -> None:
    (folder / "deals.csv").write_text(sheet("Fjordline,,Bryggen,Norway,"))

    run = batch("--check-only")

    assert run.code == 1
    assert "In row 2, column 2, `parties[1].legal_name`: `legal_name` is missing" in run.err
    assert run.out == "1 row: 0 fine, 1 with errors.\n"
    assert not (folder / "out").exists()


def test_what_is_wrong_in_the_base_is_told_once(batch: Command, folder: Path) -> None:
    (folder / "base.yaml").write_text(BASE.replace("instrument: mou", "instrument: memo"))

    run = batch("--check-only")

    assert run.err.count("TS204") == 1
    assert "--> base.yaml:1:13" in run.err
    assert run.out == "4 rows: 0 fine, 4 with errors.\n"


def test_what_is_wrong_with_the_head_stops_the_batch(batch: Command, folder: Path) -> None:
    (folder / "deals.csv").write_text("parties[1].shortname\nFjordline\n")

    run = batch()

    assert run.code == 1
    assert "Did you mean `parties[1].short_name`?" in run.err
    assert _drafts(folder) == {}


@pytest.mark.parametrize("other", ["FJORDLINE", "Fjo\u0308rdline"])
def test_rows_whose_files_would_bear_one_name_are_not_drafted(batch: Command, folder: Path, other: str) -> None:
    first = "Fj\u00f6rdline" if other.startswith("Fjo") else "Fjordline"
    (folder / "deals.csv").write_text(sheet(firm(first), firm("Kaldnes"), firm(other)))

    run = batch("--name", "{parties[1].short_name}")

    assert run.code == 1
    assert list(_drafts(folder)) == ["Kaldnes.txt"]
    assert [line["codes"] for line in _report(folder)] == ["BT201", "", "BT201"]


def test_hostile_cells_stay_text(batch: Command, folder: Path) -> None:
    (folder / "deals.csv").write_text(sheet(firm("../../../CON"), firm("=cmd|' /C calc'!A0", "soon")))

    run = batch("--name", "{parties[1].short_name}")

    assert run.code == 1
    assert list(_drafts(folder)) == ["-..-..-CON.txt"]
    cells = [cell for line in _report(folder) for cell in line.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "@"))]
    assert "'-..-..-CON" in cells


def test_what_somebody_edited_is_kept(batch: Command, folder: Path) -> None:
    batch()
    edited = folder / "out" / "0003-Kaldnes.txt"
    edited.write_text("A lawyer's words.")

    same = batch()
    (folder / "deals.csv").write_text(sheet(*(firm(name, "1 year") for name in FIRMS)))
    changed = batch()
    kept = edited.read_text()
    forced = batch("--force")

    assert (same.code, same.out.splitlines()[0]) == (0, "4 rows: 3 up to date, 1 edited since and kept.")
    assert (changed.code, changed.out.splitlines()[0]) == (1, "4 rows: 3 drafted, 1 failed.")
    assert "`out/0003-Kaldnes.txt` was changed after it was drafted." in changed.err
    assert kept == "A lawyer's words."
    assert forced.out.startswith("4 rows: 1 drafted, 3 up to date.")
    assert "A lawyer's words." not in edited.read_text()


def test_a_second_batch_in_the_same_folder_refuses(batch: Command, folder: Path) -> None:
    with batch_place("out", None):
        run = batch()

    assert run.code == 3
    assert run.err.startswith("Another batch is writing into out.\n")
    assert batch().code == 0


def test_a_batch_that_was_cut_off_ends_in_the_same_files(batch: Command, folder: Path, cut_off: CutOff) -> None:
    batch()
    whole = {path.name: path.read_bytes() for path in (folder / "out").iterdir() if path.is_file()}
    (folder / "out").rename(folder / "whole")

    with cut_off():
        batch()
    half = _drafts(folder)
    run = batch("--resume")

    assert len(half) == 2
    assert run.out.startswith("4 rows: 2 drafted, 2 up to date.")
    assert {path.name: path.read_bytes() for path in (folder / "out").iterdir() if path.is_file()} == whole


def test_there_is_nothing_to_resume_in_a_new_folder(batch: Command) -> None:
    run = batch("--resume")

    assert run.code == 2
    assert "There is nothing to resume in out" in run.err


def test_a_damaged_ledger_is_a_fault_of_the_machine(batch: Command, folder: Path) -> None:
    batch()
    (folder / "out" / ".pactwright" / "batch.sqlite").write_bytes(b"no database" * 1_000)

    run = batch()

    assert run.code == 3
    assert "is damaged" in run.err


def test_the_ledger_tells_what_was_made_from_what(batch: Command, folder: Path) -> None:
    batch()

    with sqlite3.connect(folder / "out" / ".pactwright" / "batch.sqlite") as ledger:
        known = ledger.execute("SELECT name, state, substr(inputs, 3, 64) FROM document ORDER BY name").fetchall()
        made_of = ledger.execute("SELECT digest, instrument, clauses FROM composition").fetchone()
        mode = ledger.execute("PRAGMA journal_mode").fetchone()

    assert known[0] == ("0002-Fjordline", "drafted", made_of[0])
    assert len(known) == 4
    assert made_of[1] == "mou"
    assert "conf.core" in json.loads(made_of[2])
    assert mode == ("wal",)


def test_the_report_and_the_zip_hold_what_was_made(batch: Command, folder: Path) -> None:
    (folder / "base.yaml").write_text(BASE.replace("governing_law: Norway", "governing_law: {open: Whose <b>law</b>?}"))

    run = batch("--zip")
    first = (folder / "out" / "drafts.zip").read_bytes()
    batch("--zip")

    assert run.out.endswith("out/drafts.zip\n")
    assert (folder / "out" / "drafts.zip").read_bytes() == first
    with zipfile.ZipFile(folder / "out" / "drafts.zip") as package:
        assert package.namelist() == ["report.html", "report.csv", *_drafts(folder)]
    page = (folder / "out" / "report.html").read_text(encoding="utf-8")
    assert "4 rows: 4 drafted" in page
    assert "Whose &lt;b&gt;law&lt;/b&gt;?" in page
    assert page.count('<a href="0002-Fjordline.txt">') == 1


def test_documents_and_folders_are_drafted_too(pactwright: Command, folder: Path) -> None:
    deal = (folder / "deal.yaml").read_text()
    (folder / "deals.yaml").write_text(f"{deal}---\n{deal.replace('Mara', 'Nora')}")
    (folder / "sheets").mkdir()
    (folder / "sheets" / "one.yaml").write_text(deal)
    pactwright("draft", "deal.yaml", "--format", "txt")

    documents = pactwright("batch", "deals.yaml", "-o", "out", "--format", "txt")
    sheets = pactwright("batch", "sheets", "-o", "more", "--format", "txt")

    assert (documents.code, sheets.code) == (0, 0)
    assert list(_drafts(folder)) == ["0001-Mara.txt", "0002-Nora.txt"]
    assert _drafts(folder)["0001-Mara.txt"] == (folder / "deal.txt").read_bytes()
    assert (folder / "more" / "one.txt").read_bytes() == (folder / "deal.txt").read_bytes()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("deal.docx", "-o", "out"), "is no source of a batch"),
        (("deals.csv",), "Say with -o which folder to write into"),
        (("deals.csv", "-o", "out", "--name", "{rwo}"), "`rwo` is no field with a single value."),
        (("nothing.csv", "-o", "out"), "does not exist"),
        (("deals.csv", "-o", "out", "--workers", "0"), "--workers"),
    ],
)
def test_what_cannot_be_meant_is_a_matter_of_usage(
    pactwright: Command, folder: Path, words: tuple[str, ...], message: str
) -> None:
    (folder / "deals.csv").write_text(sheet(firm("Fjordline")))
    (folder / "deal.docx").write_bytes(b"")

    run = pactwright("batch", *words)

    assert run.code == 2
    assert message in run.err


def test_options_may_stand_before_the_source(batch: Command, pactwright: Command) -> None:
    run = pactwright("batch", "--base", "base.yaml", "--check-only", "deals.csv")

    assert (run.code, run.out) == (0, "4 rows: 4 fine, 0 with errors.\n")


def test_help_tells_of_the_batch_and_of_its_template(pactwright: Command) -> None:
    run = pactwright("batch", "--help")

    assert run.code == 0
    assert re.search(r"batch \[OPTIONS\] SOURCE -o DIR", run.out)
    assert "--check-only" in run.out
    assert "template" in run.out.rpartition("Commands:")[2]


def test_a_template_is_filled_in_and_drafted(batch: Command, pactwright: Command, folder: Path) -> None:
    made = pactwright("batch", "template", "--base", "base.yaml", "-o", "deals.xlsx", "--column", "people[0].name")
    book = load_workbook(folder / "deals.xlsx")
    deals = book["Deals"]
    head = [cell.value for cell in deals[1]]
    typed = {
        "parties[1].short_name": "Fjordline",
        "parties[1].legal_name": "Fjordline AS",
        "parties[1].address": "Bryggen 12",
        "parties[1].country": "Norway",
        "dates.effective": "2027-02-01",
    }
    for number, heading in enumerate(head, start=1):
        deals.cell(2, number, typed.get(str(heading)))
    book.save(folder / "deals.xlsx")

    run = pactwright("batch", "deals.xlsx", "--base", "base.yaml", "-o", "out", "--format", "txt")

    assert made.out == "deals.xlsx\n"
    assert set(typed) | {"parties[1].kind", "people[0].name"} <= set(head)
    assert "term.length" not in head
    assert (run.code, run.err) == (0, "")
    assert "takes effect on 1 February 2027" in _words(folder, "0002-Fjordline.txt")


def test_a_template_offers_words_help_and_examples_and_is_never_written_over(pactwright: Command, folder: Path) -> None:
    pactwright("batch", "template", "-o", "deals.xlsx")
    first = (folder / "deals.xlsx").read_bytes()
    again = pactwright("batch", "template", "-o", "deals.xlsx")
    same = (folder / "deals.xlsx").read_bytes()

    book = load_workbook(folder / "deals.xlsx")
    rules = {rule.promptTitle: rule for rule in book["Deals"].data_validations.dataValidation}

    assert (again.code, same) == (0, first)
    assert "mou" in rules["instrument"].formula1
    assert rules["parties[0].country"].prompt == "The country of that address.\nFor example: Germany"
    assert [row[0].value for row in book["Help"].iter_rows(min_row=2)] == [cell.value for cell in book["Deals"][1]]
    book["Deals"]["A2"] = "mou"
    book.save(folder / "deals.xlsx")
    assert pactwright("batch", "template", "-o", "deals.xlsx").code == 1


def test_the_same_rows_in_another_order_give_the_same_papers(batch: Command, folder: Path) -> None:
    batch("--name", "{parties[1].short_name}")
    first = _drafts(folder)
    (folder / "deals.csv").write_text(sheet(*map(firm, reversed(FIRMS))))

    run = batch("--name", "{parties[1].short_name}", "--force")

    assert run.out.startswith("4 rows: 4 up to date.")
    assert _drafts(folder) == first


@pytest.mark.slow
def test_processes_draft_what_this_one_drafts(batch: Command, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from pactwright.batch import Processes

    batch()
    here = _drafts(folder)
    (folder / "out").rename(folder / "here")
    monkeypatch.setattr(batch_run, "Processes", Processes)

    run = batch("--workers", "2")

    assert (run.code, run.err) == (0, "")
    assert _drafts(folder) == here
    assert multiprocessing.active_children() == []
