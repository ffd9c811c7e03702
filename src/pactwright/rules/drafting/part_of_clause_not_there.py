"""A reference to an item of a clause that has items, but not this one."""

from __future__ import annotations

import re

from pactwright.drafts import Draft, Part, Reference
from pactwright.rules.drafting.clause_not_there import numbers_are_lost
from pactwright.rules.drafting.found import found_in
from pactwright.rules.drafting.numbers_in_order import stands_in_order
from pactwright.rules.drafting.reading_rule import ReadingRule
from pactwright.rules.model import Findings

_CLOSED, _OPEN = r"[.)]", r"[.)]?"
"""Behind a letter at the head of a line, and behind a Roman number, which is no word without its bracket."""


def check(draft: Draft) -> Findings:
    """Find “clause 4.2(e)” where clause 4.2 has items (a) and (b), and no (e)."""
    if numbers_are_lost(draft):
        return
    for one in draft.references:
        if one.elsewhere or not one.marks or one.paragraph.part is not Part.BODY or one.is_to_schedule:
            continue
        if _begins_a_list(one) or not stands_in_order(draft, one.main):
            continue
        held = draft.provisions.get(one.main, "")
        if (
            f"{one.main}({one.marks[0]})" not in draft.items
            and one.marks[0] not in _first_two(one.marks[0])
            and all(_has(held, mark) for mark in _first_two(one.marks[0]))
            and not any(_has(held, mark, besides=one) for mark in (one.marks[0], one.marks[0].swapcase()))
        ):
            yield found_in(
                draft,
                one.paragraph,
                (one.start, one.end),
                message=f"{one.word} {one.main} has no item ({one.marks[0]}).",
                cure="Name the item that is meant.",
            )


def _begins_a_list(one: Reference) -> bool:
    """Whether the mark is no part of the reference: “under this Section 2.6 (i) while it lasts and (ii) after it”."""
    text = one.paragraph.text
    following = {"i": "ii", "a": "b", "1": "2", "A": "B"}.get(one.marks[0])
    apart = " (" in text[one.start : one.end]
    return apart and following is not None and f"({following})" in text[one.end :]


def _first_two(mark: str) -> str:
    """Return the marks of the first two items: a list of which only one is seen may have lost the others."""
    if mark.isdigit():
        return "12"
    return "AB" if mark.isupper() else "ab"


def _has(held: str, mark: str, besides: Reference | None = None) -> bool:
    """Whether a mark heads an item: references to the same item are no proof."""
    for found in re.finditer(
        rf"\({re.escape(mark)}\)|^\s*{re.escape(mark)}{_CLOSED if len(mark) == 1 and mark not in 'iv' else _OPEN}\s",
        held,
        re.MULTILINE,
    ):
        before = held[max(found.start() - 16, 0) : found.start()]
        if besides is None or not re.search(r"\d\s?$|(?:(?i:clause|section|paragraph|item)s?|and|or|to|,)\s*$", before):
            return True
        if re.search(r"(?:,|;|\band|\bor)\s*$", before):
            return True
    return False


RULE = ReadingRule(
    code="DG203",
    name="part-of-clause-not-there",
    says="A clause refers to an item of another that has items, but not this one.",
    why="Nobody can tell which item was meant.",
    example="1. Costs are borne by:\n(a) the buyer; and\n(b) the seller.\n2. The costs in clause 1(d) are shared.",
    instead="1. Costs are borne by:\n(a) the buyer; and\n(b) the seller.\n2. The costs in clause 1(b) are shared.",
    check=check,
)
