"""The tags of a template: where each stands, and how Jinja's tree finds its way back to it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
TORN_TAG = re.compile(r"\{[{%#]|[}%#]\}")

_OPENING = re.compile(r"\{[{%#][-+]?")


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag as it is written, and where it begins in the text, counted from 0."""

    text: str
    start: int


@dataclass(frozen=True, slots=True)
class TaggedText:
    """A text and its tags.

    `spread` is the same text with a line break behind the beginning of each tag. Jinja makes nothing of it there, but
    counts it: so every node of its tree tells which tag it came from. `lines` holds the line of each tag.
    """

    text: str
    tags: tuple[Tag, ...]
    spread: str
    lines: tuple[int, ...]

    def tag_of(self, line: int) -> int:
        """Return the number of the tag, from 0, that a line of `spread` belongs to."""
        return max(0, bisect_right(self.lines, line) - 1)


def tagged(text: str) -> TaggedText:
    """Find the tags of a text."""
    tags = tuple(Tag(found[0], found.start()) for found in TAG.finditer(text))
    pieces = [*_spread(text, tags)]
    lines = []
    line = 1
    for piece in pieces[:-1]:
        line += piece.count("\n")
        lines.append(line)
    return TaggedText(text, tags, "".join(pieces), tuple(lines))


def _spread(text: str, tags: tuple[Tag, ...]) -> Iterator[str]:
    """Yield the text in pieces, one up to and with the line break of each tag, and the rest."""
    done = 0
    for tag in tags:
        opening = _OPENING.match(tag.text)
        behind = tag.start + (opening.end() if opening else 0)
        yield text[done:behind] + "\n"
        done = behind
    yield text[done:]
