"""Whatever a value is, it is printed as it was written, and everything around it stays as it was."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

import pytest
from lxml import html
from tests.drafts import classic, drafted
from tests.end_to_end import hostile
from tests.end_to_end.paper import dashes_apart, words_in
from tests.render.reading import assert_same_words, html_text, markdown_kinds, markdown_text
from tests.strategies import source_of
from tests.word.files import part

from pactwright.agreement import Agreement, Paragraph, Table
from pactwright.render import to_docx, to_html, to_markdown, to_pdf, to_text
from pactwright.render.flow import Heading, flow

_INSTRUMENTS = ("alliance_agreement", "consortium_agreement", "joint_venture_agreement", "letter_of_intent", "mou")
_TURNS = range(len(hostile.VALUES))
_SOME_TURNS = _TURNS[::5]
"""In every turn all values are tried, each in other fields."""


def test_every_text_field_of_the_term_sheet_is_tried() -> None:
    tried = {place.field for name in _INSTRUMENTS for place in hostile.text_places(hostile.filled(name))}

    assert hostile.text_fields() - tried == set()


@pytest.mark.parametrize("turn", _TURNS)
@pytest.mark.parametrize("instrument", _INSTRUMENTS)
def test_value_changes_no_word_and_no_number_around_it(instrument: str, turn: int) -> None:
    expected = to_text(_harmless(instrument))
    for number in reversed(range(400)):
        expected = expected.replace(hostile.harmless_value(number), hostile.hostile_value(number, turn))

    agreement = _hostile(instrument, turn)

    assert _without_articles(to_text(agreement)) == _without_articles(expected)
    assert _shape(agreement) == _shape(_harmless(instrument))


@pytest.mark.parametrize("turn", _SOME_TURNS)
def test_value_is_the_same_in_html_and_markdown(turn: int) -> None:
    agreement, harmless = _hostile("mou", turn), _harmless("mou")
    text = to_text(agreement)

    page, markdown = to_html(agreement, classic()), to_markdown(agreement)

    assert_same_words(html_text(page), text)
    assert _elements(page) == _elements(to_html(harmless, classic()))
    assert_same_words(markdown_text(markdown), text)
    assert markdown_kinds(markdown) <= markdown_kinds(to_markdown(harmless))


@pytest.mark.parametrize("turn", _SOME_TURNS)
def test_value_is_the_same_in_word(turn: int) -> None:
    agreement, harmless = _hostile("mou", turn), _harmless("mou")

    document = part(to_docx(agreement, classic()))

    words = Counter("".join(text.text or "" for text in paragraph.iter("{*}t")) for paragraph in document.iter("{*}p"))
    assert not Counter(_lines(agreement)) - words
    assert _parts_of(document) == _parts_of(part(to_docx(harmless, classic())))


@pytest.mark.slow
@pytest.mark.parametrize("turn", [0, 9])
def test_value_is_the_same_in_pdf(turn: int) -> None:
    sheet = hostile.rotated("mou", turn, hostile.LEFT_TO_RIGHT)  # the reader of PDF files mixes up the other direction
    agreement = drafted(source_of(sheet)).agreement

    pdf = to_pdf(agreement, classic())

    assert_same_words(words_in(pdf, agreement), dashes_apart(to_text(agreement)))


def _hostile(instrument: str, turn: int) -> Agreement:
    return drafted(source_of(hostile.rotated(instrument, turn))).agreement


@cache
def _harmless(instrument: str) -> Agreement:
    return drafted(source_of(hostile.harmless(instrument))).agreement


def _without_articles(text: str) -> str:
    """Leave out the articles that depend on the first letter of the value behind them."""
    return re.sub(r"\ban? (?=\S{0,300}[^\n]{0,30}Q\d{3})", "", text)


def _shape(agreement: Agreement) -> list[object]:
    return [_shape_of(piece) for piece in flow(agreement)]


def _shape_of(piece: object) -> object:
    if isinstance(piece, Heading):
        return piece.level, piece.number
    if isinstance(piece, Paragraph):
        return piece.style, piece.number, piece.label
    return (piece.header, len(piece.rows)) if isinstance(piece, Table) else type(piece)


def _elements(page: str) -> Counter[str]:
    """Count the elements that make the paper; what only lets a long word break is left out."""
    tags = (element.tag for element in html.document_fromstring(page).iter("*"))
    return Counter(tag for tag in tags if tag != "wbr")


def _parts_of(document: object) -> Counter[str]:
    names = (element.tag.rpartition("}")[2] for element in document.iter())  # type: ignore[attr-defined] # an element
    return Counter(name for name in names if name in ("p", "tbl", "tr", "tc", "fldChar", "bookmarkStart", "hyperlink"))


def _lines(agreement: Agreement) -> Iterator[str]:
    """Yield the words of every paragraph and cell that Word holds in a paragraph of its own."""
    in_sections = (block for section in agreement.sections for block in section.blocks)
    in_schedules = (block for schedule in agreement.schedules for block in schedule.blocks)
    blocks = (*agreement.parties, *agreement.recitals, *in_sections, *in_schedules)
    contents = [agreement.date_line, agreement.between, *(signed.opening for signed in agreement.signature_blocks)]
    for block in blocks:
        contents += [block.content] if isinstance(block, Paragraph) else [cell for row in block.rows for cell in row]
    yield from ("".join(inline.text for inline in content) for content in contents)
