"""A period that ends before it begins."""

from __future__ import annotations

import re
from itertools import pairwise

from pactwright.drafts import Draft
from pactwright.patterns import pattern
from pactwright.rules.drafting.dates import CENTURIES, WrittenDay, written_days
from pactwright.rules.drafting.found import found_in
from pactwright.rules.model import Findings, Rule

_FROM = pattern(
    r"(?i:\bfrom|\bbetween|\bbegin\w*|\bstart\w*|\bcommenc\w*|\beffective)\s*(?:on|from|as "
    r"of|and including)?\s*(?:the\s+)?$"
)
_UNTIL = pattern(
    r"\s*,?\s*(?:(?:and|but|which|shall|will|to|the|date|it|this agreement)\s+){0,3}(?:to|until"
    r"|through|till|and|end(?:s|ing)?|expir(?:e|es|ing)|terminat(?:e|es|ing)|up to)"
    r"\s*(?:on|and including|at|of)?\s*(?:the\s+)?",
    re.IGNORECASE,
)


_MOVED = pattern(r"\b(?:amended|changed|moved|brought forward|advanced) from\s*$", re.IGNORECASE)
"""Before a day that was put in the place of a later one."""


def check(draft: Draft) -> Findings:
    """Find two dates in a sentence, “from” the later “to” the earlier."""
    for paragraph in draft.holding(CENTURIES):
        days = [each for each in written_days(paragraph.text) if each.day]
        for first, last in pairwise(days):
            if _is_period(paragraph.text, first, last) and first.day and last.day and last.day < first.day:
                yield found_in(
                    draft,
                    paragraph,
                    (first.start, last.end),
                    message=f"{last.text} comes before {first.text}.",
                    cure="Check both dates.",
                )


def _is_period(text: str, first: WrittenDay, last: WrittenDay) -> bool:
    before = text[max(first.start - 40, 0) : first.start]
    if _MOVED.search(before):
        return False
    return _FROM.search(before) is not None and _UNTIL.fullmatch(text[first.end : last.start][:120]) is not None


RULE = Rule(
    code="DG503",
    name="dates-in-wrong-order",
    says="A period ends before it begins.",
    why="It never runs, and neither does what hangs on it.",
    example="1. The trial runs from 1 March 2027 to 30 April 2026.",
    instead="1. The trial runs from 1 March 2027 to 30 April 2027.",
    check=check,
)
