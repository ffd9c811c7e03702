"""Word files and PDF files that strict readers have nothing to say about."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import PaperOf
from tests.drafts import EXAMPLES

pytestmark = pytest.mark.slow

_PROGRAMS = Path(sys.executable).parent


# It reads a long paper for half a minute: `make validate` lets it read every example in every style.
@pytest.mark.parametrize("name", EXAMPLES[::5])
def test_word_file_follows_the_schema_and_what_word_expects_beyond_it(name: str, paper_of: PaperOf) -> None:
    run = _run(_PROGRAMS / "openxml-audit", "-m", "0", paper_of(name, "docx"))

    assert run.returncode == 0, run.stdout


@pytest.mark.parametrize("name", EXAMPLES)
def test_parts_of_the_word_file_fit_together(name: str, paper_of: PaperOf) -> None:
    run = _run(_PROGRAMS / "ooxml-integrity", "check", paper_of(name, "docx"))

    assert run.returncode == 0, run.stdout


@pytest.mark.parametrize("name", EXAMPLES)
def test_pdf_file_is_whole(name: str, paper_of: PaperOf) -> None:
    run = _run("qpdf", "--check", paper_of(name, "pdf"))

    assert run.returncode == 0, run.stdout
    assert "WARNING" not in run.stdout + run.stderr


@pytest.mark.parametrize("name", EXAMPLES)
def test_pdf_file_is_tagged_for_those_who_hear_it(name: str, paper_of: PaperOf) -> None:
    run = _run("pdfinfo", paper_of(name, "pdf"))

    assert "Tagged:          yes" in run.stdout
    assert "JavaScript:      no" in run.stdout
    assert "Encrypted:       no" in run.stdout
    assert run.stderr == ""


def _run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(list(map(str, command)), capture_output=True, encoding="utf-8", check=False)
