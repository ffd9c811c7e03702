"""Every cell of the grid is drafted without a slip, and says the same words in every format."""

from __future__ import annotations

import pytest
from tests.drafts import classic
from tests.end_to_end.grid import GRID, SAMPLE, Cell, draft_of
from tests.end_to_end.paper import dashes_apart, words_in
from tests.end_to_end.proofreading import faults
from tests.end_to_end.terms import terms_defined_twice, undefined_terms, unused_terms
from tests.render.reading import assert_same_words, html_text, markdown_text

from pactwright.render import to_html, to_markdown, to_pdf, to_pdf_by_typst, to_text
from pactwright.termsheet import PartyKind

_PRINTED_BY_BOTH = tuple(SAMPLE)[::4]


@pytest.mark.parametrize("cell", GRID, ids=str)
def test_draft_has_no_slip(cell: Cell) -> None:
    draft = draft_of(cell)

    agreement = draft.agreement
    assert [
        *faults(agreement),
        *undefined_terms(agreement),
        *unused_terms(agreement),
        *terms_defined_twice(agreement),
    ] == []
    individuals = [party.kind is PartyKind.INDIVIDUAL for party in draft.located.sheet.parties]
    assert len(individuals) == cell.parties
    assert (any(individuals), all(individuals)) == (cell.kind != "organisations", cell.kind == "individuals")


@pytest.mark.slow
@pytest.mark.parametrize("name", SAMPLE)
def test_every_format_says_what_the_text_says(name: str) -> None:
    """Word files are laid out by LibreOffice and read back in test_same_words_everywhere.

    WeasyPrint prints every fourth, which takes seconds; Typst prints all.
    """
    agreement = draft_of(SAMPLE[name]).agreement
    text = to_text(agreement)
    engines = (to_pdf, to_pdf_by_typst) if name in _PRINTED_BY_BOTH else (to_pdf_by_typst,)

    assert_same_words(html_text(to_html(agreement, classic())), text)
    assert_same_words(markdown_text(to_markdown(agreement)), text)
    for printed in engines:
        assert_same_words(words_in(printed(agreement, classic()), agreement), dashes_apart(text))
