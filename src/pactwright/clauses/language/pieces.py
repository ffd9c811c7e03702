"""A text cut into words and tags, each with its place in the file.

A tag or a comment leaves nothing where it stands alone on a line, and nothing but itself elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pactwright.clauses.language.tree import Position
from pactwright.patterns import pattern

_BLANKS = r"[^\S\n]*"
_TAG = r"(?>\{%.*?%\}|<!--.*?-->)"
_STRETCH = pattern(rf"^{_BLANKS}(?:{_TAG}{_BLANKS})+(?:\n|\Z)|{_TAG}|\{{\{{.*?\}}\}}", re.DOTALL | re.MULTILINE)
"""A line that holds nothing but tags and comments, or one tag or value among words."""

_PIECE = pattern(r"(?P<comment><!--.*?-->)|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_OPENED = pattern(r"\{(?:[{%]|\Z)|<!--|\r")


class Unclear(Exception):
    """A text that is not cut as easily as it seems. Caught where it is parsed: Jinja then reads it as a whole."""


class Piece(NamedTuple):
    """Words as they stand, or a tag or a value with its braces; `at` is where the words begin, or the tag's inside."""

    text: str
    at: Position

    @property
    def lines(self) -> tuple[Position, ...]:
        """The place of each line of a tag: the first begins behind its braces."""
        return (self.at, *(Position(self.at.line + more, 1) for more in range(1, self.text.count("\n") + 1)))


def pieces(text: str, first_line: int) -> Iterator[Piece]:
    """Yield words, tags and values in turn, without comments. Raise Unclear where something is opened in the words.

    Words that follow a tag on its line are said to stand where the tag does.
    """
    at, end = Position(first_line, 1), 0
    for stretch in _STRETCH.finditer(text):
        if stretch.start() > end:
            yield _words(text[end : stretch.start()], at)
        for piece in _PIECE.finditer(text, stretch.start(), stretch.end()):
            at = _past(text[end : piece.start()], at)
            if not piece["comment"]:
                inside = piece.start() + 2
                at = Position(at.line, inside - text.rfind("\n", 0, inside))
                yield Piece(piece[0], at)
            at, end = _past(piece[0], at), piece.end()
        at, end = _past(text[end : stretch.end()], at), stretch.end()
    if end < len(text):
        yield _words(text[end:], at)


def _words(text: str, at: Position) -> Piece:
    if _OPENED.search(text):
        raise Unclear
    return Piece(text, at)


def _past(text: str, at: Position) -> Position:
    lines = text.count("\n")
    return Position(at.line + lines, 1) if lines else at
