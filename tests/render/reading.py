"""Reads the words back from what was rendered, as a reader would: without headers, footers and page numbers."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

import pypdfium2
from lxml import html
from markdown_it import MarkdownIt
from markdown_it.token import Token

from pactwright.agreement import Agreement
from pactwright.render.flow import flow

_MM = 72 / 25.4
_TOP, _BOTTOM, _RIGHT = 27 * _MM, 27 * _MM, 29 * _MM
_PAGE_NUMBER = 14 * _MM  # the room for page numbers in the contents


def pdf_text(pdf: bytes, agreement: Agreement) -> str:
    """Return the words between header and footer of all pages. Repeated header rows of tables are left out."""
    headers = [" ".join(piece.header) for piece in flow(agreement) if hasattr(piece, "header")]
    texts = _page_texts(pypdfium2.PdfDocument(pdf), agreement)
    return "\n".join(_without_repeated(text, headers) for text in texts)


def _page_texts(paper: pypdfium2.PdfDocument, agreement: Agreement) -> Iterator[str]:
    """Yield the words of each page; of the contents, which may go on over pages, without the column of page numbers."""
    in_contents = False
    for page in paper:
        width, height = page.get_size()
        words = page.get_textpage()
        text: str = words.get_text_bounded(0, _BOTTOM, width, height - _TOP + 1)
        in_contents = text.startswith("Contents") or (in_contents and not text.startswith(agreement.parties_heading))
        if in_contents:
            text = words.get_text_bounded(0, _BOTTOM, width - _RIGHT - _PAGE_NUMBER, height - _TOP + 1)
        yield re.sub("[\x02\ufffe]", "-", text)  # how pdfium writes a hyphen at the end of a line


def _without_repeated(text: str, headers: list[str]) -> str:
    flat = " ".join(text.split())
    return next((flat.removeprefix(header) for header in headers if flat.startswith(header)), flat)


def html_text(page: str) -> str:
    """Return the words of the body, with a space where a block or a cell ends."""
    body = html.document_fromstring(page).find("body")
    assert body is not None
    return "".join(_element_text(body))


_BLOCKS = {"h1", "h2", "h3", "p", "th", "td"}


def _element_text(element: html.HtmlElement) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        yield from _element_text(child)
        yield child.tail or ""
    yield "\n" if element.tag in _BLOCKS else ""


def markdown_text(markdown: str) -> str:
    """Return the words of a Markdown file as a reader of CommonMark with tables sees them, a block a line."""
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
    return "\n".join("".join(_token_text(token)) for token in tokens if token.type == "inline")


def markdown_kinds(markdown: str) -> set[str]:
    """Return the kinds of blocks and marks that a reader of Markdown sees."""
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
    inline = (child for token in tokens for child in token.children or ())
    return {re.sub("_(open|close)$", "", token.type) for token in (*tokens, *inline)}


def _token_text(token: Token) -> Iterator[str]:
    for child in token.children or ():
        yield " " if child.type == "softbreak" else child.content


def assert_same_words(got: str, expected: str) -> None:
    """Hold that the words are the same and in the same order.

    White space is all alike, and a word that is too long for its line may be broken. Words that are written from right
    to left stand in another order on a page than in a text: of those only the letters are counted.
    """
    assert _right_to_left(got) == _right_to_left(expected)
    fragments = iter(_left_to_right(got))
    before: list[str] = []
    for word in _left_to_right(expected):
        joined = ""
        while len(joined) < len(word):
            joined += next(fragments, "\0")
        assert joined == word, f"{joined!r} stands where {word!r} should, after {' '.join(before[-12:])!r}"
        before.append(word)
    assert not list(fragments)


def _is_right_to_left(character: str) -> bool:
    return unicodedata.bidirectional(character) in {"R", "AL"}


def _right_to_left(text: str) -> Counter[str]:
    return Counter(filter(_is_right_to_left, text))


def _left_to_right(text: str) -> list[str]:
    return "".join("" if _is_right_to_left(character) else character for character in text.replace("|", " ")).split()
