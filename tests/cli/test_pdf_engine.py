"""`--pdf-engine`: who lays out PDF files, and what is said where the one that is asked for cannot."""

from __future__ import annotations

import sys
from pathlib import Path

import pikepdf
import pytest
from tests.batch.deals import BASE, FIRMS, firm, sheet
from tests.cli.conftest import Command

from pactwright.errors import PangoMissing
from pactwright.render import PDF_WRITERS

_TYPST = ("--format", "pdf", "--pdf-engine", "typst")


def _writer(file: Path) -> str:
    with pikepdf.open(file) as pdf:
        return str(pdf.docinfo.get("/Creator", "")) + str(pdf.docinfo.get("/Producer", ""))


def test_weasyprint_is_the_usual_engine(pactwright: Command, folder: Path) -> None:
    pactwright("draft", "deal.yaml", "--format", "pdf")

    assert "WeasyPrint" in _writer(folder / "deal.pdf")


def test_typst_lays_out_the_paper_where_it_is_asked_for(pactwright: Command, folder: Path) -> None:
    run = pactwright("draft", "deal.yaml", *_TYPST)

    assert (run.code, run.out, run.err) == (0, "deal.pdf\n", "")
    assert "Typst" in _writer(folder / "deal.pdf")


def test_an_engine_that_is_none_is_a_matter_of_usage(pactwright: Command) -> None:
    run = pactwright("draft", "deal.yaml", "--pdf-engine", "latex")

    assert run.code == 2
    assert "'weasyprint', 'typst'" in run.err


def test_a_style_without_a_template_for_typst_is_told_what_it_lacks(pactwright: Command, folder: Path) -> None:
    pactwright("templates", "new", "ours")
    (folder / "ours" / "agreement.typ").unlink()

    run = pactwright("draft", "deal.yaml", "--template", "ours", *_TYPST)

    assert run.code == 1
    assert "error[TP101 file-missing]: There is no ours/agreement.typ, which Typst sets papers with." in run.err
    assert "Copy agreement.typ and look.typ from `classic`, or draft without `--pdf-engine typst`." in run.err
    assert not (folder / "deal.pdf").exists()


@pytest.mark.parametrize("words", [("--format", "pdf"), ("--format", "docx", "--pdf-engine", "typst")])
def test_a_style_without_a_template_for_typst_prints_all_else(
    pactwright: Command, folder: Path, words: tuple[str, ...]
) -> None:
    pactwright("templates", "new", "ours")
    (folder / "ours" / "agreement.typ").unlink()

    assert pactwright("draft", "deal.yaml", "--template", "ours", *words).code == 0


def test_a_template_that_does_not_print_the_agreement_is_named(pactwright: Command, folder: Path) -> None:
    pactwright("templates", "new", "ours")
    template = folder / "ours" / "agreement.typ"
    template.write_text(template.read_text().replace("words(agreement.lead_in)", "[]"))

    run = pactwright("draft", "deal.yaml", "--template", "ours", *_TYPST)

    assert run.code == 1
    assert "error[TP124 words-lost]: ours/agreement.typ does not print the agreement as it stands." in run.err


def test_the_check_of_a_style_tries_its_template_for_typst(pactwright: Command, folder: Path) -> None:
    pactwright("templates", "new", "ours")
    template = folder / "ours" / "agreement.typ"
    template.write_text(template.read_text() + "\n#nothing-of-that-name\n")

    run = pactwright("templates", "check", "ours")

    assert run.code == 1
    assert "Typst says at agreement.typ:" in run.out
    assert "unknown variable" in run.out


def test_without_the_extra_the_command_that_brings_it_is_told(
    pactwright: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)

    run = pactwright("draft", "deal.yaml", *_TYPST)

    assert run.code == 3
    assert run.err.splitlines() == [
        "`--pdf-engine typst` needs the package typst, which is not installed.",
        'Run: python -m pip install "pactwright[typst]"',
    ]
    assert not (folder / "deal.pdf").exists()


def test_where_pango_is_missing_the_other_engine_is_offered(
    pactwright: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def without_pango(*_: object) -> bytes:
        raise PangoMissing

    monkeypatch.setitem(PDF_WRITERS, "weasyprint", without_pango)

    run = pactwright("draft", "deal.yaml", "--format", "pdf")

    assert run.code == 3
    assert run.err.splitlines()[-1] == "Or make PDF files without Pango: add --pdf-engine typst."


@pytest.mark.usefixtures("drafting_here")
def test_a_batch_drafts_anew_when_another_engine_is_asked_for(pactwright: Command, folder: Path) -> None:
    (folder / "base.yaml").write_text(BASE)
    (folder / "deals.csv").write_text(sheet(*map(firm, FIRMS[:2])))
    batch = ("batch", "deals.csv", "--base", "base.yaml", "-o", "out", "--format", "pdf")

    first = pactwright(*batch, "--pdf-engine", "typst")
    writers = [_writer(file) for file in sorted((folder / "out").glob("*.pdf"))]
    again, other = pactwright(*batch, "--pdf-engine", "typst"), pactwright(*batch)

    assert first.out.startswith("2 rows: 2 drafted.")
    assert len(writers) == 2
    assert all("Typst" in writer for writer in writers)
    assert again.out.startswith("2 rows: 2 up to date.")
    assert other.out.startswith("2 rows: 2 drafted.")


@pytest.mark.slow
def test_the_processes_of_a_batch_leave_no_temporary_files(
    pactwright: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "temporary").mkdir()
    monkeypatch.setenv("TMPDIR", str(folder / "temporary"))
    (folder / "base.yaml").write_text(BASE)
    (folder / "deals.csv").write_text(sheet(*map(firm, FIRMS[:2])))

    run = pactwright("batch", "deals.csv", "--base", "base.yaml", "-o", "out", *_TYPST, "--workers", "1")

    assert (run.code, run.err) == (0, "")
    assert list((folder / "temporary").iterdir()) == []
