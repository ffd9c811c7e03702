"""A paragraph of a Word file as it stands in the text of its part, with what stands between it and the next.

Papers of a house share most of their paragraphs, letter for letter. So each is looked at once in a process.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from pactwright.house_style import Element
from pactwright.render.docx_marks import marks_in

START, END = "<w:p>", "</w:p>"

_STYLE = re.compile(r'<w:p><w:pPr><w:pStyle w:val="([^"]*)"')
_BETWEEN_TAGS = re.compile(">[^<]+")
_WORDS = re.compile(r"<w:t(?: [^>]*)?>([^<]*)")
_BREAK = re.compile(r"<w:br(?: [^>]*)?/>")
_NAME = re.compile(r"<w:(\w+)")
_VALUE = re.compile('="[^"]+"')
_ODD = ("<!", "<?", "='", "  ", " >", " />", " =", "= ", "\n", "\t", "\r", "<w:p ")


class Paragraph(NamedTuple):
    """What a paragraph says, its style, and its element where the style alone does not tell how it counts."""

    words: str
    style: str = ""
    element: Element | None = None


class Stretch:
    """A stretch of a part: its tags without what stands between them, the names of Word's elements, and its marks.

    `is_plain` tells whether its tags are spelt as we spell them.
    """

    __slots__ = ("is_plain", "marks", "names", "tags")

    def __init__(self, text: str) -> None:
        self.tags = _BETWEEN_TAGS.sub(">", text)
        self.names = frozenset(_NAME.findall(self.tags))
        self.marks = tuple(marks_in(text, self.tags, self.names))
        self.is_plain = not any(odd in self.tags for odd in _ODD)


class Piece(Stretch):
    """A paragraph with what is behind it, up to the next.

    `says` are its words and its style, `skeleton` its tags without values, `behind` those of what stands between it and
    the next. One that is plain holds no other paragraph. `counts_apart` tells whether more than its style tells how it
    counts.

    `unread` is what a strict reader has still to read of it: all, and once that was done `when_read`.
    """

    __slots__ = ("behind", "counts_apart", "says", "skeleton", "unread", "when_read")

    def __init__(self, text: str) -> None:
        super().__init__(text)
        style = _STYLE.match(text)
        inside, end, rest = text.partition(END)
        self.unread, self.when_read = text, f"<w:p/>{rest}"
        self.says = Paragraph(_words(text), plain(style[1]) if style else "")
        self.skeleton, _, self.behind = without_values(self.tags).partition(END)
        self.is_plain = self.is_plain and bool(end)
        self.counts_apart = "<w:numPr" in inside or "<w:sectPr" in inside


@lru_cache(maxsize=2048)  # twice as many as stand in the longest papers
def piece_of(text: str) -> Piece:
    """Look at a text from the beginning of a paragraph to that of the next."""
    return Piece(text)


def without_values(tags: str) -> str:
    """Return tags with an "x" for each value that is not empty: every other piece between quotes is a value."""
    return _VALUE.sub('="x"', tags) if '=""' in tags else '"x"'.join(tags.split('"')[::2])


def plain(text: str) -> str:
    """Return what a piece of text says in which `&` begins a sign's other name."""
    return unescape(text) if "&" in text else text


def _words(text: str) -> str:
    if "<w:tab/>" in text or "<w:br" in text:
        text = _BREAK.sub("<w:t>\n", text.replace("<w:tab/>", "<w:t>\t"))
    return plain("".join(_WORDS.findall(text)))
