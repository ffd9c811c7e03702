"""“Bi-weekly” and its like, which mean two things."""

from __future__ import annotations

import re

from pactwright.diagnostics import Severity
from pactwright.drafts import Draft
from pactwright.patterns import pattern
from pactwright.rules.drafting.found import found_in
from pactwright.rules.model import Findings, Rule

_MARKS = ("biw", "bim", "bi-")
_UNCLEAR = pattern(r"\bbi-?(?:weekly|monthly)\b", re.IGNORECASE)
_COUNTED = pattern(
    r"\b(?:twenty-?\s?(?:four|six)|24|26|every two weeks|twice a month|(?:per|a) (?:year|annum))\b", re.IGNORECASE
)
"""How many instalments there are in a year, or what they come to, tells what is meant."""

_NEAR = 80


def check(draft: Draft) -> Findings:
    """Find each such word."""
    for paragraph in draft.holding(_MARKS):
        for found in _UNCLEAR.finditer(paragraph.text):
            if _COUNTED.search(paragraph.text[max(found.start() - _NEAR, 0) : found.end() + _NEAR]):
                continue
            yield found_in(
                draft,
                paragraph,
                found.span(),
                message=f"“{found[0]}” means twice in that time to some, and every second time to others.",
                cure="Write “every two weeks” or “twice a month”.",
            )


RULE = Rule(
    code="DG506",
    name="cadence-unclear",
    severity=Severity.WARNING,
    says="A word for how often something happens has two meanings.",
    why="One side comes twice as often as the other expects, or pays twice as often.",
    example="1. The managers meet bi-weekly.",
    instead="1. The managers meet every two weeks.",
    check=check,
)
