"""What a reference in a Word file can point at: a bookmark for each label, with the number that Word will compute."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from pactwright.agreement import Agreement, Block, Paragraph, Style

_LONGEST_BOOKMARK = 40
_LEVELS = {Style.PROVISION_1: 1, Style.PROVISION_2: 2, Style.PROVISION_3: 3}


class Target(NamedTuple):
    """A labelled place.

    `name` and `number_in_file` are those of its bookmark. `own` is its number as it is printed there, "(a)"; `full` is
    the number in full context, "7.1(a)", empty where Word's own full context is no number that the agreement prints.
    """

    name: str
    number_in_file: int
    own: str
    full: str


def targets(agreement: Agreement) -> dict[str, Target]:
    """Return all labelled places by their label, in the order of the paper."""
    places: dict[str, Target] = {}
    taken: set[str] = set()
    for label, own, full in _labelled(agreement):
        name = _bookmark_name(label, taken)
        taken.add(name.casefold())
        places[label] = Target(name, len(places), own, full)
    return places


def _labelled(agreement: Agreement) -> Iterator[tuple[str, str, str]]:
    """Yield label, own number and full number of each labelled place."""
    for paragraph in (*agreement.parties, *agreement.recitals):
        if paragraph.label:
            yield paragraph.label, paragraph.number, paragraph.number
    for section in agreement.sections:
        yield section.label, section.number, section.number
        yield from _labelled_provisions(section.blocks, section.number)
    for schedule in agreement.schedules:
        yield schedule.label, schedule.number, schedule.number
        yield from _labelled_in_schedule(schedule.blocks)


def _labelled_provisions(blocks: tuple[Block, ...], section: str) -> Iterator[tuple[str, str, str]]:
    """The full number of (i) is that of the provision above it with its own behind it: "7.1(a)" and "(i)"."""
    above = [section]
    for block in blocks:
        if not isinstance(block, Paragraph):
            continue
        level = _LEVELS.get(block.style, 0)
        if level:
            parent = above[:level][-1] if level > 1 else ""
            above[level:] = [parent + block.number]
        if block.label:
            yield block.label, block.number, above[-1] if level else ""


def _labelled_in_schedule(blocks: tuple[Block, ...]) -> Iterator[tuple[str, str, str]]:
    """Word would put the number of the schedule before that of its paragraph: there is no full number to print."""
    for block in blocks:
        if isinstance(block, Paragraph) and block.label:
            yield block.label, block.number, ""


def _bookmark_name(label: str, taken: set[str]) -> str:
    """Word allows 40 letters, digits and underscores, and takes a and A for one; an underscore in front hides it."""
    name = _hidden(label)
    if len(name) <= _LONGEST_BOOKMARK and name.casefold() not in taken:
        return name
    digest = hashlib.sha256(label.encode()).hexdigest()[:10]
    return f"{name[: _LONGEST_BOOKMARK - len(digest) - 1]}_{digest}"


@lru_cache(maxsize=4096)  # the papers of a batch have the same labels
def _hidden(label: str) -> str:
    return "_Ref_" + re.sub(r"[^A-Za-z0-9]+", "_", label).strip("_")
