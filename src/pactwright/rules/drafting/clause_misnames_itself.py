"""A clause that calls itself by the number of another: “this clause 7” in clause 8."""

from __future__ import annotations

import re

from pactwright.conventions import roman
from pactwright.drafts import Draft, Part, Reference
from pactwright.rules.drafting.clause_not_there import numbers_are_lost
from pactwright.rules.drafting.found import found_in
from pactwright.rules.drafting.numbers_in_order import stands_in_order
from pactwright.rules.model import Findings, Rule

_MOST_WITHOUT_NUMBER = 3
_MOST_SLIPS = 2
_SLIPS_IN = 5


def check(draft: Draft) -> Findings:
    """Find each “this Section 2.7” that stands under another number; where most do, the text has lost its numbers."""
    if numbers_are_lost(draft):
        return
    named = [one for one in draft.references if one.self_named and one.paragraph.part is Part.BODY]
    astray = _under_another_number(draft, named)
    if len(astray) > max(_MOST_SLIPS, len(named) // _SLIPS_IN):
        return
    for one in (each for each in astray if not _is_far(each) and stands_in_order(draft, each.main)):
        yield found_in(
            draft,
            one.paragraph,
            (one.start, one.end),
            message=f"“this {one.told}” does not stand in {one.word} {one.main}.",
            cure="Name the clause in which the words stand.",
        )


def _under_another_number(draft: Draft, named: list[Reference]) -> list[Reference]:
    lost = _far_from_a_number(draft)
    return [
        one
        for one in named
        if one.paragraph.path
        and not one.is_to_schedule
        and not one.paragraph.text.startswith(" of the", one.end)
        and id(one.paragraph) not in lost
        and not _is_told_before(one.paragraph.text[: one.start], one.told.partition("(")[0])
        and not _stands_under(one)
        and one.main in draft.provisions
    ]


def _stands_under(one: Reference) -> bool:
    """Whether a reference stands where it says; what stands under no number may stand anywhere."""
    wanted = tuple(one.main.removesuffix(".0").split("."))
    path = one.paragraph.path
    return path[: len(wanted)] == wanted or not path[0].isdigit()


def _far_from_a_number(draft: Draft) -> frozenset[int]:
    """Return the paragraphs so far below the last number that those between may have lost theirs."""
    lost: set[int] = set()
    without = 0
    for paragraph in draft.body:
        without = 0 if paragraph.number else without + 1
        if without > _MOST_WITHOUT_NUMBER:
            lost.add(id(paragraph))
    return frozenset(lost)


def _is_told_before(before: str, told: str) -> bool:
    """Whether the clause begins in the middle of the paragraph, as where a text lost its lines."""
    word, _, number = told.partition(" ")
    numeral = roman(int(number)).upper() if number.isdigit() else number
    return re.search(rf"\b{word} (?:{re.escape(number)}|{numeral})\b", before, re.IGNORECASE) is not None


def _is_far(one: Reference) -> bool:
    """Whether a reference stands so far off, or so much higher up, that its own place may be read wrong."""
    digits = [part for part in one.paragraph.path if part.isdigit()]
    main = one.main.removesuffix(".0").split(".")
    if not digits or not main[0].isdigit():
        return False
    is_higher = len(main) > 1 and len(digits) == 1
    is_plain = len(digits) > 1 and one.paragraph.number[:1].isdigit()
    return is_higher or (not is_plain and abs(int(digits[0]) - int(main[0])) > 1)


RULE = Rule(
    code="DG207",
    name="clause-misnames-itself",
    says="A clause calls itself by the number of another.",
    why="The clause was moved or copied and its references were not: the others deserve a look too.",
    example="1.1 Term.\n1.2 Price.\n1.3 Payment under this clause 1.2 is monthly.",
    instead="1.1 Term.\n1.2 Price.\n1.3 Payment under this clause 1.3 is monthly.",
    check=check,
)
