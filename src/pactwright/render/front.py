"""What all renderers have to agree on: whether a paper has a cover, what its contents list, and its open points."""

from __future__ import annotations

from pactwright.agreement import Agreement, Schedule, Section, Table, widths
from pactwright.frozen import dataclass

_SECTIONS_OF_A_LONG_PAPER = 12

OPEN_POINT_COLUMNS = ("Where", "What is still to be agreed", "Who", "By when")
"""The header row of the table of open points."""


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of the contents: "7" or "Schedule 1", the heading, and the label to jump to."""

    number: str
    heading: str
    label: str


def has_cover(agreement: Agreement) -> bool:
    """Whether the paper is long enough for a cover page and a contents page.

    A short paper, such as a memorandum of understanding, begins with its title at the head of page 1.
    """
    return len(agreement.sections) >= _SECTIONS_OF_A_LONG_PAPER


def contents(agreement: Agreement) -> tuple[ContentsLine, ...]:
    """Return the lines of the contents: the sections, then the schedules. A paper without cover has none."""
    if not has_cover(agreement):
        return ()
    numbered: tuple[Section | Schedule, ...] = (*agreement.sections, *agreement.schedules)
    return tuple(ContentsLine(part.number, part.heading, part.label) for part in numbered)


def open_points_table(agreement: Agreement) -> Table:
    """Return the list of open points as the table that is printed."""
    rows = tuple((line.where, (line.question,), line.owner, line.due) for line in agreement.open_points)
    roomy = tuple(width + _SPARE for width in widths(OPEN_POINT_COLUMNS, rows))
    return Table(OPEN_POINT_COLUMNS, rows, roomy)


_SPARE = 3_000
"""Thousandths of the size of the letters: the question gives the short columns room for wider faces and cells."""
