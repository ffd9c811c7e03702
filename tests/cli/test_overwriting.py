"""`pactwright draft` again: what a lawyer wrote is kept, unless `--force` says otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import MOU, Command


@pytest.fixture
def edited(pactwright: Command, folder: Path) -> Path:
    """A draft that a lawyer has edited, while the term sheet changed as well."""
    pactwright("draft", "deal.yaml", "--format", "txt", "--format", "md")
    with (folder / "deal.txt").open("a", encoding="utf-8") as draft:
        draft.write("A lawyer's words.\n")
    (folder / "deal.yaml").write_text(MOU.replace("Norway", "Sweden"))
    return folder / "deal.txt"


def test_an_edited_draft_is_kept(pactwright: Command, folder: Path, edited: Path) -> None:
    before = edited.read_bytes(), (folder / "deal.md").read_bytes()

    run = pactwright("draft", "deal.yaml", "--format", "txt", "--format", "md")

    assert (run.code, run.out) == (1, "")
    assert run.err == (
        "error[WR101 changed-by-others]: `deal.txt` was changed after it was drafted.\n"
        "  = cure: Keep it under another name, or choose another folder with `-o`."
        " With `--force` it is written over.\n"
        "\n"
        "1 error\n"
    )
    assert (edited.read_bytes(), (folder / "deal.md").read_bytes()) == before


def test_a_forced_draft_is_written_over_it(pactwright: Command, edited: Path) -> None:
    run = pactwright("draft", "deal.yaml", "--format", "txt", "--format", "md", "--force")

    assert (run.code, run.out, run.err) == (0, "deal.txt\ndeal.md\n", "")
    assert "Sweden" in edited.read_text(encoding="utf-8")
    assert "A lawyer's words." not in edited.read_text(encoding="utf-8")


def test_the_draft_under_another_name_lets_the_next_one_be_written(
    pactwright: Command, folder: Path, edited: Path
) -> None:
    edited.rename(folder / "deal, with our changes.txt")

    run = pactwright("draft", "deal.yaml", "--format", "txt", "--format", "md")

    assert run.code == 0
    assert "A lawyer's words." in (folder / "deal, with our changes.txt").read_text(encoding="utf-8")


def test_every_file_that_would_be_written_over_is_told(pactwright: Command, folder: Path) -> None:
    (folder / "deal.txt").write_text("theirs")
    (folder / "deal.md").write_text("theirs")

    run = pactwright("draft", "deal.yaml", "--format", "txt", "--format", "md")

    assert run.code == 1
    assert "`deal.txt` is there already, and was not drafted here." in run.err
    assert "`deal.md` is there already, and was not drafted here." in run.err


def test_the_code_has_a_page(pactwright: Command) -> None:
    run = pactwright("rule", "WR101")

    assert run.out.startswith("WR101 changed-by-others (error)\n")


@pytest.mark.parametrize(
    ("sheet", "draft"),
    [("con.yaml", "con_.txt"), ("a:b?.yaml", "a-b-.txt"), ("deal\u202e.yaml", "deal.txt"), (".yaml", "yaml.txt")],
)
def test_a_draft_bears_a_name_that_every_system_takes(
    pactwright: Command, folder: Path, sheet: str, draft: str
) -> None:
    (folder / sheet).write_text(MOU)

    run = pactwright("draft", sheet, "--format", "txt")

    assert run.code == 0
    assert run.out == f"{draft}\n"


def test_term_sheets_whose_names_differ_for_no_reader_are_refused(pactwright: Command, folder: Path) -> None:
    (folder / "Caf\u00e9.yaml").write_text(MOU)
    (folder / "cafe\u0301.yaml").write_text(MOU)

    run = pactwright("draft", "Caf\u00e9.yaml", "cafe\u0301.yaml", "--format", "txt")

    assert run.code == 2
    assert "would both be written as" in run.err
    assert not list(folder.glob("*.txt"))
