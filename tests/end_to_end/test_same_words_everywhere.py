"""Every format says the words of the plain text, with the same numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

import pytest
from tests.conftest import PaperOf
from tests.drafts import EXAMPLES, example
from tests.end_to_end.paper import LaidOut, dashes_apart, words_in
from tests.end_to_end.word_files import EDITED, EDITED_FILES, UNCHANGED
from tests.render.reading import assert_same_words, html_text, markdown_text

from pactwright.house_style import read_style
from pactwright.pipeline import render
from pactwright.render import to_text
from pactwright.workspace import style_folder

_BY_TYPST = ("founder-and-firm", "go-to-market", "half-and-half", "research-consortium")
"""A paper of each length, the longest with the most parties. Each is read back besides whenever it is drafted."""


@pytest.mark.parametrize("name", EXAMPLES)
def test_text_file_is_the_plain_text(name: str, paper_of: PaperOf) -> None:
    assert paper_of(name, "txt").read_text(encoding="utf-8") == to_text(example(name).agreement)


@pytest.mark.slow
@pytest.mark.parametrize("name", EXAMPLES)
def test_pdf_says_what_the_text_says(name: str, paper_of: PaperOf) -> None:
    agreement = example(name).agreement

    printed = words_in(paper_of(name, "pdf").read_bytes(), agreement)

    assert_same_words(printed, dashes_apart(to_text(agreement)))


@pytest.mark.slow
@pytest.mark.parametrize("style", ["classic", "modern"])
@pytest.mark.parametrize("name", _BY_TYPST)
def test_pdf_by_typst_says_what_the_text_says(name: str, style: str) -> None:
    drafted, house = example(name), read_style(style_folder(style)).value
    assert house is not None

    printed = render(drafted, "pdf", house, pdf_engine="typst").value

    assert printed is not None
    assert_same_words(words_in(printed, drafted.agreement), dashes_apart(to_text(drafted.agreement)))


@pytest.mark.parametrize("name", EXAMPLES)
def test_html_says_what_the_text_says(name: str, paper_of: PaperOf) -> None:
    page = paper_of(name, "html").read_text(encoding="utf-8")

    assert_same_words(html_text(page), to_text(example(name).agreement))


@pytest.mark.parametrize("name", EXAMPLES)
def test_markdown_says_what_the_text_says(name: str, paper_of: PaperOf) -> None:
    markdown = paper_of(name, "md").read_text(encoding="utf-8")

    assert_same_words(markdown_text(markdown), to_text(example(name).agreement))


@pytest.mark.slow
@pytest.mark.parametrize("name", UNCHANGED)
def test_word_file_with_numbers_and_references_computed_anew_says_what_the_text_says(
    name: str, laid_out: Callable[[str], LaidOut]
) -> None:
    paper = laid_out(name)

    assert_same_words(paper.words, paper.expected)


@pytest.mark.slow
@pytest.mark.parametrize("name", EDITED_FILES)
def test_numbers_and_references_follow_when_a_lawyer_adds_to_the_word_file(
    name: str, laid_out: Callable[[str], LaidOut]
) -> None:
    before, paper = to_text(example(EDITED).agreement), laid_out(name)
    # The table of contents is brought up to date when the file is next opened in Word.
    expected = paper.expected.replace(_contents(paper.expected), _contents(before))

    assert len(_numbers(before) - _numbers(expected)) > 20, "references have to move, or nothing is tried"
    assert_same_words(paper.words, expected)


def _contents(text: str) -> str:
    return text.partition("\nContents\n\n")[2].partition("\n\n")[0]


def _numbers(text: str) -> Counter[str]:
    return Counter(re.findall(r"clauses?\xa0[0-9.()a-z]+", text))
