"""Every format says the words of the plain text, with the same numbers."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from tests.drafts import EXAMPLES, example
from tests.end_to_end.word_files import EDITED, WordFile, edited_files, unchanged_files
from tests.render.reading import assert_same_words, html_text, markdown_text, pdf_text

from pactwright.agreement import Agreement
from pactwright.render import to_text
from pactwright.render.flow import flow

_WORD_FILES = (
    *EXAMPLES,
    *(f"{instrument}-{number}" for instrument in ("mou", "alliance_agreement") for number in (0, 1, 2, "hostile", "long")),
)


@pytest.mark.parametrize("name", EXAMPLES)
def test_text_file_is_the_plain_text(name: str, example_files: Path) -> None:
    assert (example_files / f"{name}.txt").read_text(encoding="utf-8") == to_text(example(name).agreement)


@pytest.mark.slow
@pytest.mark.parametrize("name", EXAMPLES)
def test_pdf_says_what_the_text_says(name: str, example_files: Path) -> None:
    agreement = example(name).agreement

    printed = pdf_text((example_files / f"{name}.pdf").read_bytes(), agreement)

    assert_same_words(printed, to_text(agreement))


@pytest.mark.parametrize("name", EXAMPLES)
def test_html_says_what_the_text_says(name: str, example_files: Path) -> None:
    page = (example_files / f"{name}.html").read_text(encoding="utf-8")

    assert_same_words(html_text(page), to_text(example(name).agreement))


@pytest.mark.parametrize("name", EXAMPLES)
def test_markdown_says_what_the_text_says(name: str, example_files: Path) -> None:
    markdown = (example_files / f"{name}.md").read_text(encoding="utf-8")

    assert_same_words(markdown_text(markdown), to_text(example(name).agreement))


@pytest.mark.slow
@pytest.mark.parametrize("name", _WORD_FILES)
def test_word_file_with_numbers_and_references_computed_anew_says_what_the_text_says(
    name: str, laid_out: Callable[[str], list[str]]
) -> None:
    agreement = _unchanged()[name].agreement

    printed = _words_of(laid_out(name), agreement)

    assert_same_words(printed, to_text(agreement))


@pytest.mark.slow
@pytest.mark.parametrize("name", ["with-provisions", "with-section"])
def test_numbers_and_references_follow_when_a_lawyer_adds_to_the_word_file(
    name: str, laid_out: Callable[[str], list[str]]
) -> None:
    agreement = edited_files()[name].agreement
    contents = _contents(to_text(example(EDITED).agreement))

    printed = _words_of(laid_out(name), agreement)

    # The table of contents is brought up to date when the file is next opened in Word.
    assert_same_words(printed, to_text(agreement).replace(_contents(to_text(agreement)), contents))


@cache
def _unchanged() -> dict[str, WordFile]:
    return unchanged_files()


def _words_of(pages: list[str], agreement: Agreement) -> str:
    """Return the words of pages without the pages in the contents, and without the repeated heads of tables."""
    heads = [" ".join(piece.header) for piece in flow(agreement) if hasattr(piece, "header")]
    flat = (" ".join(page.split()) for page in pages)
    texts = (next((page.removeprefix(head) for head in heads if page.startswith(head)), page) for page in flat)
    return re.sub(r"\.{4,}\s*\d+", "", "\n".join(texts))


def _contents(text: str) -> str:
    return text.partition("\nContents\n\n")[2].partition("\n\n")[0]
