"""The tags of a template: where each stands, and how Jinja's tree finds its way back to it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from pactwright.frozen import dataclass

STRAY_BRACE = re.compile(r"[{}]")
"""A brace outside all tags. Docxtpl would join it with another one, paragraphs away, into a tag."""

_ENDS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_OPENING = re.compile(r"\{[{%#][-+]?")
_ANY_OPENING = re.compile(r"(?=(\{[{%#]))")


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


def tags_in(text: str) -> Iterator[Tag]:
    """Yield the tags of a text, in one go from its beginning to its end.

    A regular expression would look for the end of each opening anew, and never be done with a text full of openings.
    """
    done, without_end = 0, set()
    for found in _ANY_OPENING.finditer(text):
        closing = _ENDS[found[1]]
        if found.start() < done or closing in without_end:
            continue
        end = text.find(closing, found.start() + 2)
        if end < 0:
            without_end.add(closing)
        else:
            done = end + 2
            yield Tag(text[found.start() : done], found.start())


def outside_tags(text: str) -> list[str]:
    """Return what stands before, between and behind the tags of a text."""
    pieces, done = [], 0
    for tag in tags_in(text):
        pieces.append(text[done : tag.start])
        done = tag.start + len(tag.text)
    return [*pieces, text[done:]]


def masked(text: str, mask: str) -> str:
    """Return a text of the same length and lines, with a mask in place of each letter of a tag."""
    pieces = outside_tags(text)
    masks = (re.sub(r"[^\n]", mask, tag.text) for tag in tags_in(text))
    return "".join(piece + hidden for piece, hidden in zip(pieces, [*masks, ""], strict=True))


def tagged(text: str) -> TaggedText:
    """Find the tags of a text, and spread it for Jinja."""
    tags = tuple(tags_in(text))
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
