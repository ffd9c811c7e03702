"""`pactwright draft`: drafting notes and the term sheet, inside the files or left out."""

from __future__ import annotations

from pathlib import Path

import docx
from tests.cli.conftest import MOU, Command

from pactwright.render import read_source_inside

_LINE = "The term sheet travels inside the Word and PDF files. `--no-source` leaves it out.\n"


def test_the_term_sheet_travels_inside_word_and_pdf(pactwright: Command, folder: Path) -> None:
    run = pactwright("draft", "deal.yaml")

    word, pdf = (read_source_inside((folder / f"deal.{form}").read_bytes()) for form in ("docx", "pdf"))
    assert (run.code, run.err) == (0, "")
    assert word is not None
    assert (word.name, word.text) == ("termsheet.yaml", MOU)
    assert pdf == word


def test_it_does_not_tell_what_the_file_was_called_or_where_it_lay(pactwright: Command, folder: Path) -> None:
    (folder / "secret-client").mkdir()
    (folder / "secret-client" / "plan-b.yaml").write_text(MOU)

    pactwright("draft", "secret-client/plan-b.yaml", "--format", "docx", "-o", "out")

    source = read_source_inside((folder / "out" / "plan-b.docx").read_bytes())
    assert source is not None
    assert "secret-client" not in repr(source)
    assert "plan-b" not in repr(source)


def test_no_source_leaves_it_out(pactwright: Command, folder: Path) -> None:
    pactwright("draft", "deal.yaml", "--no-source")

    assert read_source_inside((folder / "deal.docx").read_bytes()) is None
    assert read_source_inside((folder / "deal.pdf").read_bytes()) is None


def test_one_line_tells_of_it_where_the_paper_is_final(pactwright: Command) -> None:
    final = ("draft", "deal.yaml", "--final")

    assert pactwright(*final, "--format", "docx").err == _LINE
    assert pactwright(*final, "--format", "txt").err == ""
    assert pactwright(*final, "--format", "docx", "--no-source", "--force").err == ""


def test_notes_are_comments_in_the_word_file_alone(pactwright: Command, folder: Path) -> None:
    pactwright("draft", "deal.yaml", "--format", "docx", "--format", "txt", "-o", "plain")

    pactwright("draft", "deal.yaml", "--format", "docx", "--format", "txt", "-o", "noted", "--notes")

    comments = list(docx.Document(str(folder / "noted" / "deal.docx")).comments)
    assert comments[0].text.startswith("Why this is here: every Memorandum of Understanding has it.")
    assert not list(docx.Document(str(folder / "plain" / "deal.docx")).comments)
    assert (folder / "noted" / "deal.txt").read_bytes() == (folder / "plain" / "deal.txt").read_bytes()


def test_a_paper_to_sign_takes_no_notes(pactwright: Command, folder: Path) -> None:
    run = pactwright("draft", "deal.yaml", "--notes", "--final")

    assert run.code == 2
    assert "a paper to sign carries no drafting notes" in run.err
    assert not (folder / "deal.docx").exists()
