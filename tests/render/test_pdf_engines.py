"""What a PDF file is, whichever engine prints it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pypdfium2
import pytest
from tests.render.reading import pdf_text
from tests.render.sample import understanding

from pactwright.agreement import Agreement, FieldText
from pactwright.house_style import HouseStyle
from pactwright.render import GlyphMissing, to_pdf, to_pdf_by_typst

Printed = Callable[[Agreement, HouseStyle], bytes]


@pytest.fixture(params=[to_pdf, to_pdf_by_typst], ids=["weasyprint", "typst"])
def printed(request: pytest.FixtureRequest) -> Printed:
    engine: Printed = request.param
    return engine


@pytest.fixture(params=["weasyprint_pdf", "typst_pdf"])
def pages(request: pytest.FixtureRequest) -> list[str]:
    with pypdfium2.PdfDocument(request.getfixturevalue(request.param)) as document:
        return [page.get_textpage().get_text_range() for page in document]


def _saying(*texts: str) -> Agreement:
    return replace(understanding(), between=tuple(FieldText(text, ()) for text in texts))


def test_contents_give_the_pages_on_which_the_headings_stand(pages: list[str]) -> None:
    lines = [line.rsplit(" ", 1) for line in pages[1].splitlines() if line[:1].isdigit() or line.startswith("Schedule")]

    wrong = [line for line, page in lines if line.split(" ", 1)[1].split()[-1] not in pages[int(page) - 1]]

    assert len(lines) == 24
    assert wrong == []


def test_pages_bear_title_mark_and_number_except_the_cover(pages: list[str]) -> None:
    cover, *others = pages

    assert "Draft 2 of 1 December 2026" in cover
    assert "Page" not in cover
    for number, text in enumerate(others, start=2):
        assert "Alliance Agreement" in text
        assert "Draft 2 of 1 December 2026" in text
        assert f"Page {number} of {len(pages)}" in text


@pytest.mark.parametrize("word", ["w" * 300, "https://northwind.example/" + "a" * 120])
def test_word_too_long_for_the_page_is_broken_not_lost(word: str, printed: Printed, classic: HouseStyle) -> None:
    agreement = _saying(word)

    text = pdf_text(printed(agreement, classic), agreement)

    assert "".join(text.replace("\u200b", "").split()).count(word) == 1


def test_name_written_from_right_to_left_is_printed(printed: Printed, classic: HouseStyle) -> None:
    assert printed(_saying("נועה לוי", " and ", "شركة الرياح"), classic)


def test_character_without_shape_is_refused_with_its_field(printed: Printed, classic: HouseStyle) -> None:
    agreement = replace(understanding(), between=(FieldText("北極星 AG", ("parties", 0, "legal_name")),))

    with pytest.raises(GlyphMissing) as caught:
        printed(agreement, classic)

    assert caught.value.characters == "北極星"
    assert caught.value.paths == (("parties", 0, "legal_name"),)


def test_characters_that_are_not_drawn_need_no_shape(printed: Printed, classic: HouseStyle) -> None:
    invisible = ("\u200b", "\u200d", "\u2060", "\u00ad", "\u00a0", "\u202f", "\u2009", "\u200e")

    assert printed(_saying(*(f"North{sign}wind " for sign in invisible)), classic)
