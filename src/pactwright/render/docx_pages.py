"""A good guess at the page of each line of the contents, which Word shows until it updates the field.

Word alone knows its pages, and a file that asks it to count them opens with a warning. The guess measures each
paragraph in the house style "classic", on pages of as many lines as the template has, and is a page off at most in a
paper of usual length; F9 in Word puts it right.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil

from pactwright.agreement import Agreement, Block, Paragraph, Schedule, Section, Style, Table
from pactwright.render.front import contents

_LINE = 14.5  # in points
_USUAL_LINES = 47.5  # on a page
_GAP = 6.0  # after a paragraph
_HEADING = 38.0
_ROW_GAP = 7.0
_SIGNATURE_LINE = 25.0
_LETTERS = 90  # in a line over the whole width
_INDENTS = {
    Style.PROVISION_2: 13,
    Style.SCHEDULE_2: 13,
    Style.CONTINUED_2: 13,
    Style.PROVISION_3: 19,
    Style.SCHEDULE_3: 19,
    Style.CONTINUED_3: 19,
}
_USUAL_INDENT = 7  # in letters


@dataclass(slots=True)
class _Paper:
    """Where the pen stands: the page, how high its text may be, and how much of that is used."""

    page: int
    height: float
    used: float = 0.0

    def write(self, height: float, *, keep: float = 0.0) -> None:
        """Write something as high as that; what would not fit with `keep` behind it moves to the next page."""
        if self.used + min(height, _LINE * 2) + keep > self.height:
            self.turn()
        self.used += height
        if self.used >= self.height:
            self.page += int(self.used // self.height)
            self.used %= self.height

    def turn(self) -> None:
        """Go on at the head of the next page."""
        self.page += 1
        self.used = 0.0


def pages(agreement: Agreement, lines: float = _USUAL_LINES) -> dict[str, int]:
    """Return the page of each label in the contents; nothing for a paper without contents.

    `lines` is how many lines of plain text a page of the template holds.
    """
    return dict(_walked(agreement, lines * _LINE)) if contents(agreement) else {}


def _walked(agreement: Agreement, height: float) -> Iterator[tuple[str, int]]:
    cover, contents_pages = 1, ceil((len(contents(agreement)) + 2) * (_LINE + _GAP) / height)
    paper = _Paper(cover + contents_pages + 1, height)
    for paragraphs in (agreement.parties, agreement.recitals):
        paper.write(_HEADING)
        _write_blocks(paper, paragraphs)
    paper.write(_LINE * 3)
    for section in agreement.sections:
        yield _written(paper, section)
    paper.write(_HEADING + _LINE * 2)
    for block in agreement.signature_blocks:
        height = (len(block.lines) + 1) * _SIGNATURE_LINE
        paper.write(height, keep=height)
    for schedule in agreement.schedules:
        paper.turn()
        yield _written(paper, schedule)


def _written(paper: _Paper, part: Section | Schedule) -> tuple[str, int]:
    paper.write(_HEADING, keep=_LINE * 2)
    page = paper.page
    _write_blocks(paper, part.blocks)
    return part.label, page


def _write_blocks(paper: _Paper, blocks: Iterable[Block]) -> None:
    for block in blocks:
        if isinstance(block, Table):
            for row in ([[words] for words in block.header], *_plain_rows(block)):
                paper.write(_row_height(row, block.widths))
        else:
            paper.write(_height(block))


def _height(paragraph: Paragraph) -> float:
    letters = sum([len(inline.text) for inline in paragraph.content])
    return _lines(letters, _LETTERS - _INDENTS.get(paragraph.style, _USUAL_INDENT)) * _LINE + _GAP


def _plain_rows(table: Table) -> list[list[list[str]]]:
    return [[[inline.text for inline in cell] for cell in row] for row in table.rows]


def _row_height(row: list[list[str]], widths: tuple[int, ...]) -> float:
    room = [int(_LETTERS * 1.08 * width / sum(widths)) - 2 for width in widths]
    lines = max(_lines(len("".join(cell)), letters) for cell, letters in zip(row, room, strict=True))
    return lines * (_LINE - 1.5) + _ROW_GAP


def _lines(letters: int, room: int) -> int:
    return -(-letters // max(room, 1)) or 1
