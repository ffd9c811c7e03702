"""How the styles that come with Pactwright look, as far as text and structure tell."""

from __future__ import annotations

import pypdfium2
import pytest
from pypdfium2 import raw
from tests.drafts import example
from tests.word.files import part, values

from pactwright.house_style import HouseStyle, W, read_style
from pactwright.pipeline import render
from pactwright.workspace import shipped_styles, style_folder


def _style(name: str) -> HouseStyle:
    style = read_style(style_folder(name)).value
    assert style is not None
    return style


@pytest.fixture(scope="module")
def modern_pdf() -> bytes:
    pdf = render(example("go-to-market"), "pdf", _style("modern")).value
    assert pdf is not None
    return pdf


def test_a_day_in_the_list_of_open_points_stands_on_one_line(modern_pdf: bytes) -> None:
    with pypdfium2.PdfDocument(modern_pdf) as paper:
        lines = paper[len(paper) - 1].get_textpage().get_text_range().splitlines()

    assert [line for line in lines if line.replace("\N{NO-BREAK SPACE}", " ").endswith("20 December 2026")]


def test_a_blank_of_its_own_parts_number_and_heading_of_a_schedule(modern_pdf: bytes) -> None:
    heading = "Schedule 2 People"

    with pypdfium2.PdfDocument(modern_pdf) as paper:
        pages = [page.get_textpage() for page in paper]
        _contents, page = [page for page in pages if heading in page.get_text_range()]
        text = page.get_text_range()
        blank = text.index(heading) + len("Schedule 2")
        guessed = raw.FPDFText_IsGenerated(page, blank)

    # A reader that does not look at gaps, such as one that reads aloud, would else say "2People".
    assert not guessed


@pytest.mark.parametrize("name", shipped_styles())
def test_the_last_line_of_a_table_is_thicker_than_those_within(name: str) -> None:
    styles = part(_style(name).files["agreement.docx"], "word/styles.xml")
    table = next(style for style in styles.iter(W + "style") if style.get(W + "styleId") == "AgreementTable")

    last = values(table, "tblPr/tblBorders/bottom", "sz")
    within = values(table, "tblPr/tblBorders/insideH", "sz")

    # With lines alike, LibreOffice 7.4 loses the last row of a table at some places on the page.
    assert int(last[0]) > int(within[0])


@pytest.mark.parametrize("name", ["classic", "modern"])
def test_a_heading_of_several_lines_stands_on_the_line_below_it(name: str) -> None:
    style = _style(name)

    css = style.text("agreement.css")
    word = part(style.files["agreement.docx"], "word/styles.xml")

    assert "th { vertical-align: bottom" in css
    assert values(word, "tblStylePr/tcPr/vAlign") == ["bottom"]
