"""Keeps what leads to something on one page with it: "each Party shall:" with (a), a sentence with its table.

A template has one paragraph for each kind of block and cannot know which block comes next. The filled-in part is read
as text, as docxtpl does it: to build a tree and write it anew takes longer than all the rest of filling in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from pactwright.house_style import Numbering

_EDGE = re.compile(r"<(/?)w:(p|tbl)(?=[ >])[^>]*>")
_LOOK = re.compile(r'<w:pPr>(?:<w:pStyle w:val="([^"]*)"/>)?')
_NOWHERE = ("", 0)


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph or a table in the flow of the text: its name, and where it starts, its inside starts and it ends."""

    name: str
    start: int
    inside: int
    end: int


def with_leads_kept(document: str, numbering: Numbering) -> str:
    """Return the document with each such paragraph marked to stay with the next."""
    pieces, reached = [], 0
    for one, following in pairwise(_blocks(document)):
        place = _after_style(document, one) if _leads(document, one, following, numbering=numbering) else 0
        if place:
            pieces += [document[reached:place], "<w:keepNext/>"]
            reached = place
    return "".join([*pieces, document[reached:]])


def _blocks(document: str) -> Iterator[_Block]:
    """Yield the outermost paragraphs and tables. Those in a cell or a text box are no blocks of the text."""
    depth, start, inside = 0, 0, 0
    for edge in _EDGE.finditer(document):
        closing, name = edge.groups()
        if closing:
            depth -= 1
            if not depth:
                yield _Block(name, start, inside, edge.end())
        elif document[edge.end() - 2] != "/":
            if not depth:
                start, inside = edge.span()
            depth += 1


def _leads(document: str, one: _Block, following: _Block, *, numbering: Numbering) -> bool:
    if one.name != "p" or document[one.end : following.start].strip():
        return False
    if following.name == "tbl":
        return True
    here, there = _place(document, one, numbering), _place(document, following, numbering)
    return here[0] == there[0] and 0 < here[1] < there[1]


def _place(document: str, paragraph: _Block, numbering: Numbering) -> tuple[str, int]:
    """The list that a paragraph counts in, and its level: 0 is that of headings, which stay with the next by style."""
    look = _LOOK.match(document, paragraph.inside)
    return numbering.styles.get(look[1], _NOWHERE) if look and look[1] else _NOWHERE


def _after_style(document: str, paragraph: _Block) -> int:
    """Where the mark goes into the properties of a paragraph: behind its style. 0 if it has none, or the mark already."""
    look = _LOOK.match(document, paragraph.inside)
    if look is None:
        return 0
    rest = document[look.end() : document.index("</w:pPr>", look.end())]
    return 0 if "<w:keepNext" in rest else look.end()
