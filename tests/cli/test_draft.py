"""`pactwright draft`: files out, or none at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import MOU, Command


def _files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith(".pactwright"))


def test_it_writes_the_formats_asked_for_and_prints_their_paths(pactwright: Command, folder: Path) -> None:
    run = pactwright("draft", "deal.yaml", "--format", "txt", "--format", "html", "-o", "out")

    assert run == (0, "out/deal.txt\nout/deal.html\n", "")
    assert _files(folder / "out") == ["deal.html", "deal.txt"]
    assert "Northwind Analytics GmbH" in (folder / "out" / "deal.txt").read_text(encoding="utf-8")


def test_without_a_format_it_writes_word_and_pdf(pactwright: Command, folder: Path) -> None:
    run = pactwright("draft", "deal.yaml")

    assert (run.code, run.out) == (0, "deal.docx\ndeal.pdf\n")
    assert (folder / "deal.docx").read_bytes().startswith(b"PK")
    assert (folder / "deal.pdf").read_bytes().startswith(b"%PDF-")


def test_a_format_asked_for_twice_is_written_once(pactwright: Command) -> None:
    assert pactwright("draft", "deal.yaml", "--format", "txt", "--format", "txt").out == "deal.txt\n"


def test_a_dash_reads_the_term_sheet_from_standard_input(pactwright: Command, folder: Path) -> None:
    run = pactwright("draft", "-", "--format", "txt", stdin=MOU)

    assert (run.code, run.out) == (0, "termsheet.txt\n")
    assert (folder / "termsheet.txt").exists()


def test_nothing_is_written_where_any_term_sheet_has_an_error(pactwright: Command, folder: Path) -> None:
    before = _files(folder)

    run = pactwright("draft", "deal.yaml", "bad.yaml", "--format", "txt")

    assert (run.code, run.out) == (1, "")
    assert "bad.yaml:1:13" in run.err
    assert _files(folder) == before


def test_the_errors_of_all_term_sheets_are_told_at_once(pactwright: Command, folder: Path) -> None:
    (folder / "worse.yaml").write_text("instrument: mou\n")

    run = pactwright("draft", "worse.yaml", "bad.yaml", "--format", "txt")

    assert "worse.yaml" in run.err
    assert "bad.yaml" in run.err


def test_two_term_sheets_that_would_be_written_as_one_are_refused(pactwright: Command, folder: Path) -> None:
    (folder / "more").mkdir()
    (folder / "more" / "Deal.yaml").write_text(MOU)

    run = pactwright("draft", "deal.yaml", "more/Deal.yaml", "--format", "txt")

    assert run.code == 2
    assert "deal.yaml and more/Deal.yaml would both be written as" in run.err
    assert not (folder / "deal.txt").exists()


def test_a_draft_is_never_written_over_its_term_sheet(pactwright: Command, folder: Path) -> None:
    sheet = '{"instrument": "mou"}'
    (folder / "deal.json").write_text(sheet)

    run = pactwright("draft", "deal.json", "--format", "json")

    assert run.code == 2
    assert "deal.json would be written over the term sheet" in run.err
    assert (folder / "deal.json").read_text() == sheet


def test_the_final_paper_allows_no_open_points(pactwright: Command, folder: Path) -> None:
    (folder / "open.yaml").write_text(MOU.replace("governing_law: Norway", "governing_law: {open: Which law?}"))

    draft = pactwright("draft", "open.yaml", "--format", "txt")
    final = pactwright("draft", "open.yaml", "--format", "txt", "--final", "-o", "final")

    assert draft.code == 0
    assert final.code == 1
    assert "Which law?" in final.err
    assert not (folder / "final").exists()


def test_the_day_of_the_file_is_that_of_the_command(pactwright: Command, folder: Path) -> None:
    pactwright("draft", "deal.yaml", "--format", "json", "--date", "2027-03-01")

    assert '"2027-03-01"' in (folder / "deal.json").read_text()


@pytest.mark.parametrize("seconds", ["never", "99999999999999999999", ""])
def test_a_day_of_build_that_is_none_is_passed_over(
    pactwright: Command, monkeypatch: pytest.MonkeyPatch, seconds: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)

    assert pactwright("draft", "deal.yaml", "--format", "txt").code == 0


def test_an_unknown_house_style_is_told_with_the_one_that_was_meant(pactwright: Command) -> None:
    run = pactwright("draft", "deal.yaml", "--template", "clasic")

    assert run.code == 2
    assert "There is no style `clasic`. Did you mean `classic`?" in run.err


def test_a_paper_with_too_many_pages_is_refused_and_nothing_is_written(
    pactwright: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pactwright.render.press_watch.MOST_PAGES", 3)

    run = pactwright("draft", "deal.yaml", "-o", "out")

    assert run.code == 1
    assert "error[RD102 paper-too-long]: The paper has more than 3 pages in the style `classic`." in run.err
    assert "cure: Shorten the lists" in run.err
    assert not (folder / "out").exists()


def test_a_paper_whose_pages_are_laid_out_again_and_again_is_refused(
    pactwright: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pactwright.render.press_watch.MOST_LAYOUTS", 5)

    run = pactwright("draft", "deal.yaml", "--format", "pdf")

    assert run.code == 1
    assert "error[RD102 paper-too-long]" in run.err


def test_a_paper_is_drafted_after_one_that_was_refused(
    pactwright: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as short:
        short.setattr("pactwright.render.press_watch.MOST_PAGES", 3)
        assert pactwright("draft", "deal.yaml", "--format", "pdf").code == 1

    assert pactwright("draft", "deal.yaml", "--format", "pdf").code == 0

    assert (folder / "deal.pdf").stat().st_size > 0
