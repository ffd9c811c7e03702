"""The list of open points at the end of a draft: what is still to be agreed, where, by whom, by when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from pactwright.agreement.model import Block, Content, CrossReference, OpenPointLine, Paragraph, Schedule, Section
from pactwright.agreement.numbering import Numbering, Spot
from pactwright.agreement.signatures import printed
from pactwright.conventions import SPACE, Conventions
from pactwright.outline import FieldText, OpenText, Text
from pactwright.source import Path
from pactwright.termsheet import OpenPoint, TermSheet, open_points

_DASH: Content = (Text("\N{EN DASH}"),)


def open_point_lines(
    sheet: TermSheet, numbering: Numbering, parts: Sequence[Section | Schedule]
) -> tuple[OpenPointLine, ...]:
    """Return a line for each open point of the term sheet, in its order, with the first place that prints it."""
    points = open_points(sheet)
    places = dict(reversed(list(_places(parts)))) if points else {}
    return tuple(_line(path, point, places, numbering) for path, point in points)


def _line(path: Path, point: OpenPoint, places: dict[Path, str], numbering: Numbering) -> OpenPointLine:
    spot = numbering.spots.get(places.get(path, ""))
    return OpenPointLine(
        where=_DASH if spot is None else _where(spot, numbering.conventions),
        question=FieldText(point.open, (*path, "open")),
        owner=printed(point.owner, (*path, "owner"), numbering.conventions) or _DASH,
        due=printed(point.due, (*path, "due"), numbering.conventions) or _DASH,
    )


def _where(spot: Spot, conventions: Conventions) -> Content:
    reference = CrossReference(spot.number, spot.label)
    return (reference,) if spot.is_schedule else (Text(f"{conventions.clause}{SPACE}"), reference)


def _places(parts: Sequence[Section | Schedule]) -> Iterator[tuple[Path, str]]:
    """Yield the path of every printed open point with the label of the section, schedule or provision it is in."""
    for label, block in chain.from_iterable(map(_labelled, parts)):
        for inline in inlines(block):
            if isinstance(inline, OpenText):
                yield inline.path, label


def _labelled(part: Section | Schedule) -> Iterator[tuple[str, Block]]:
    """Yield the blocks of a part, each with the label under which a reader finds it.

    What has no number of its own continues the provision before it; a schedule is referred to as a whole.
    """
    label = part.label
    for block in part.blocks:
        if isinstance(part, Section) and isinstance(block, Paragraph) and block.label:
            label = block.label
        yield label, block


def inlines(block: Block) -> Content:
    """Return all words of a block, those of a table row by row."""
    if isinstance(block, Paragraph):
        return block.content
    return tuple(inline for row in block.rows for cell in row for inline in cell)
