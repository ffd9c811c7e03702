"""A paragraph of a Word file as it stands in the text of its part, with what stands between it and the next.

Papers of a house share most of their paragraphs, letter for letter. So each is looked at once in a process, as long as
it comes again; those with values of one deal make room for others.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from typing import NamedTuple

START, END = "<w:p>", "</w:p>"

_STYLE = re.compile(r'<w:pPr><w:pStyle w:val="([^"]*)"')
_BETWEEN_TAGS = re.compile(">[^<]+")
_WORDS = re.compile(r"<w:t(?: [^>]*)?>([^<]*)")
_BREAK = re.compile(r"<w:br(?: [^>]*)?/>")
_NAME = re.compile(r"<w:(\w+)")
_VALUE = re.compile('="[^"]+"')
_ODD = ("<!", "<?", "='", "  ", " >", " />", " =", "= ", "\n", "\t", "\r", "<w:p ")


class Piece(NamedTuple):
    """What a paragraph says, its style, and its tags without what stands between them.

    `names` are those of Word in it, `skeleton` its tags without values, `behind` those of what stands between it and
    the next. `is_plain` tells whether the piece is spelt as we spell it, and holds no other paragraph; `counts_apart`
    whether more than its style tells how it counts.
    """

    words: str
    style: str
    tags: str
    names: frozenset[str]
    skeleton: str
    behind: str
    is_plain: bool
    counts_apart: bool


@lru_cache(maxsize=2048)  # twice as many as stand in the longest papers
def piece_of(text: str) -> Piece:
    """Look at what stands between the beginning of a paragraph and that of the next."""
    inside, end, _ = text.partition(END)
    style = _STYLE.match(text)
    tags = tags_of(START + text)[len(START) :]
    skeleton, _, behind = without_values(tags).partition(END)
    is_plain = bool(end) and spelt_as_ours(tags)
    counts_apart = "<w:numPr" in inside or "<w:sectPr" in inside
    shape = _alike(names_in(tags), skeleton, behind)
    return Piece(_words(text), plain(style[1]) if style else "", tags, *shape, is_plain, counts_apart)


def tags_of(text: str) -> str:
    """Return the tags of a text without what stands between them."""
    return _BETWEEN_TAGS.sub(">", text)


def names_in(tags: str) -> frozenset[str]:
    """Return the names of Word's elements among tags, the end tags left out."""
    return frozenset(_NAME.findall(tags))


def without_values(tags: str) -> str:
    """Return tags with an "x" for each value that is not empty: every other piece between quotes is a value."""
    return _VALUE.sub('="x"', tags) if '=""' in tags else '"x"'.join(tags.split('"')[::2])


def spelt_as_ours(tags: str) -> bool:
    """Whether there is one way only to write such tags."""
    return not any(odd in tags for odd in _ODD)


def plain(text: str) -> str:
    """Return what a piece of text says in which `&` begins a sign's other name."""
    return unescape(text) if "&" in text else text


@lru_cache(maxsize=1024)  # papers repeat a hundred shapes ten thousand times
def _alike(names: frozenset[str], skeleton: str, behind: str) -> tuple[frozenset[str], str, str]:
    """Return the first shape that was like this one, so that each is in memory once."""
    return names, skeleton, behind


def _words(text: str) -> str:
    if "<w:tab/>" in text or "<w:br" in text:
        text = _BREAK.sub("<w:t>\n", text.replace("<w:tab/>", "<w:t>\t"))
    return plain("".join(_WORDS.findall(text)))
