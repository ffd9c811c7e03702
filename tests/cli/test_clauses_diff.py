"""`pactwright clauses diff`: what changed between two libraries, and which drafts would change."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Command
from tests.drafts import library

LAW = library().clauses["disp.law"].place.source.text
NEW = """\
---
id: conf.audit
title: Audit
purpose: Lets each party see how its secrets are kept.
place: {after: conf.core}
---

1. A Party may ask once a year how its secrets are kept.
"""


@pytest.fixture
def folders(folder: Path) -> Path:
    """Two folders of the user's own with the same clause."""
    for name in ("old", "new"):
        (folder / name).mkdir()
        (folder / name / "disp.law.md").write_text(LAW)
    return folder


def _lines(pactwright: Command, *words: str) -> list[str]:
    run = pactwright("clauses", "diff", "old", "new", *words)
    assert run.code == 0, run.err
    return run.out.splitlines()


@pytest.mark.usefixtures("folders")
def test_libraries_that_are_the_same_differ_in_nothing(pactwright: Command) -> None:
    first, *others = _lines(pactwright, "deal.yaml")

    assert first.endswith(": no change")
    assert others == ["deal.yaml: stays as it is"]


def test_clauses_that_came_went_and_changed_are_told_with_the_papers_and_the_drafts(
    folders: Path, pactwright: Command
) -> None:
    (folders / "new" / "disp.law.md").write_text(LAW.replace("bind the Parties", "bind them"))
    (folders / "new" / "conf.audit.md").write_text(NEW)

    there = _lines(pactwright, "deal.yaml")
    back = pactwright("clauses", "diff", "new", "old").out.splitlines()

    assert "+ conf.audit  Audit" in there
    assert "mou: + conf.audit" in there
    assert "deal.yaml: changes: + conf.audit, ~ disp.law" in there
    assert [line[:40] for line in there if line.startswith("~")] == [
        "~ disp.law  the words  (" + _version(LAW) + " -> "
    ]
    assert "- conf.audit  Audit" in back
    assert "mou: - conf.audit" in back


def _version(text: str) -> str:
    assert library().clauses["disp.law"].place.source.text == text
    return library().clauses["disp.law"].version


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("when: not binds", 'when: strictness == "light"', "the condition of `mou`"),
        ("survives: true", "survives: false", "`survives`"),
        ("note: ", "note: Again: ", "the notes"),
        ("title: Governing law", "title: Law", "`title`"),
        ("id: disp.law", "# ours\nid: disp.law", "remarks"),
    ],
)
def test_it_is_named_what_changed_in_a_clause(
    folders: Path, pactwright: Command, *, old: str, new: str, what: str
) -> None:
    assert old in LAW
    (folders / "new" / "disp.law.md").write_text(LAW.replace(old, new.replace("Again: ", "Again, "), 1))

    (line,) = (line for line in _lines(pactwright) if line.startswith("~"))

    assert line.startswith(f"~ disp.law  {what}  (")


def test_a_change_of_notes_changes_no_draft(folders: Path, pactwright: Command) -> None:
    (folders / "new" / "disp.law.md").write_text(LAW.replace("note: ", "note: Mind this. ", 1))

    assert "deal.yaml: stays as it is" in _lines(pactwright, "deal.yaml")


@pytest.mark.usefixtures("folders")
def test_a_term_sheet_with_errors_is_told(pactwright: Command) -> None:
    run = pactwright("clauses", "diff", "old", "new", "bad.yaml")

    assert run.code == 1
    assert "TS" in run.err


@pytest.mark.usefixtures("folder")
def test_a_draft_as_json_says_which_clauses_it_was_made_with(pactwright: Command) -> None:
    pactwright("draft", "deal.yaml", "--format", "json")

    imprint = json.loads(Path("deal.json").read_text())["imprint"]
    (law,) = (one for one in imprint["clauses"] if one["id"] == "disp.law")
    assert law == {
        "kind": "used_clause",
        "id": "disp.law",
        "wording": "mou",
        "version": library().clauses["disp.law"].version,
    }
