"""An earlier client's name in a Word template: named by the check, refused by the draft, and in no paper."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.drafts import ROOT, example
from tests.house_style.folders import found_in, with_file, with_parts, written_to
from tests.house_style.leftovers import CLIENT, NAMED, REFUSED, TAKEN_OUT, all_of

from pactwright.cli.main import pactwright
from pactwright.diagnostics import Severity
from pactwright.house_style import check_style
from pactwright.pipeline import render

DEAL = str(ROOT / "examples" / "founder-and-firm" / "termsheet.yaml")


@pytest.mark.parametrize("name", REFUSED)
def test_a_name_that_would_reach_a_paper_is_an_error_that_quotes_it(name: str) -> None:
    found = found_in(with_parts(REFUSED[name]))

    naming = [one for one in found if f"{CLIENT}-{name}" in one.message]
    assert naming
    assert {one.severity for one in naming} == {Severity.ERROR}
    assert all(one.cure for one in naming)


@pytest.mark.parametrize("name", NAMED)
def test_a_name_that_reaches_no_paper_is_a_warning_that_quotes_it(name: str) -> None:
    found = found_in(with_parts(NAMED[name]))

    assert [one.severity for one in found if f"{CLIENT}-{name}" in one.message] == [Severity.WARNING]


def test_all_places_are_told_at_once() -> None:
    found = found_in(with_parts(all_of(REFUSED | NAMED | TAKEN_OUT)))

    told = "\n".join(one.message for one in found)
    assert [name for name in (*REFUSED, *NAMED) if f"{CLIENT}-{name}" not in told] == []


def test_a_draft_is_refused_while_a_name_could_reach_it(tmp_path: Path) -> None:
    style = written_to(with_parts(all_of(REFUSED | NAMED | TAKEN_OUT)), tmp_path / "house")

    run = CliRunner().invoke(pactwright, ["draft", DEAL, "--template", str(style), "-o", str(tmp_path / "out")])

    assert run.exit_code == 1
    assert f"{CLIENT}-hidden" in run.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", [*NAMED, *TAKEN_OUT, "everything"])
def test_no_name_that_is_not_refused_is_in_the_paper(name: str) -> None:
    changes = NAMED | TAKEN_OUT
    style = check_style(with_parts(all_of(changes if name == "everything" else {name: changes[name]}))).value
    assert style is not None

    paper = render(example("founder-and-firm"), "docx", style).value

    assert paper is not None
    with zipfile.ZipFile(BytesIO(paper)) as package:
        whole = b"".join(name.encode() + package.read(name) for name in package.namelist())
    assert CLIENT.encode() not in whole
    assert CLIENT.encode("utf-16-le") not in whole


def test_a_note_in_a_style_sheet_stays_in_the_house() -> None:
    style = check_style(with_file("agreement.css", lambda text: f"/* for {CLIENT} */\n{text}")).value
    assert style is not None

    page = render(example("founder-and-firm"), "html", style).value

    assert page is not None
    assert CLIENT.encode() not in page
    assert b"<style>" in page


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("agreement.html.jinja", "<main>", f"<main><p>{CLIENT} Ltd</p>"),
        ("agreement.html.jinja", "<main>", f"<main><!-- {CLIENT} Ltd -->"),
        ("agreement.html.jinja", "<main>", f"<main title='{CLIENT} Ltd'>"),
        (
            "agreement.html.jinja",
            '<meta charset="utf-8">',
            f'<meta charset="utf-8"><meta name="client" content="{CLIENT} Ltd">',
        ),
        ("agreement.css", '"Page "', f'"{CLIENT} Ltd"'),
    ],
)
def test_words_of_the_page_that_are_not_the_house_s_own_are_errors(file: str, old: str, new: str) -> None:
    found = found_in(with_file(file, lambda text: text.replace(old, new, 1)))

    assert [(one.code, one.severity) for one in found] == [("TP137", Severity.ERROR)]
    assert CLIENT in found[0].message


def test_words_of_the_house_may_stand_in_the_template() -> None:
    style = with_parts(REFUSED["words"])
    sheet = style.files["style.yaml"] + f"\nown_words: [Page, of, This agreement of {CLIENT}-words]\n".encode()

    checked = check_style(replace(style, files={**style.files, "style.yaml": sheet}))

    assert checked.diagnostics == ()
