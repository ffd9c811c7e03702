"""“And/or”."""

from __future__ import annotations

import re

from pactwright.diagnostics import Severity
from pactwright.drafts import Draft, Part
from pactwright.patterns import pattern
from pactwright.rules.drafting.found import found_in
from pactwright.rules.model import Findings, Rule

_AND_OR = pattern(r"\band ?/ ?or\b", re.IGNORECASE)


def check(draft: Draft) -> Findings:
    """Find the first one, and say how many there are."""
    body = (each for each in draft.holding("/") if each.part in (Part.FRONT, Part.BODY))
    uses = [(each, found) for each in body for found in _AND_OR.finditer(each.text)]
    if uses:
        paragraph, found = uses[0]
        times = f"{len(uses)} times" if len(uses) > 1 else "once"
        yield found_in(
            draft,
            paragraph,
            found.span(),
            message=f"“{found[0]}” stands {times} in this draft.",
            cure="Write “A or B”, or “A, B or both”.",
        )


RULE = Rule(
    code="DG605",
    name="and-or",
    severity=Severity.ADVICE,
    says="“And/or” stands in the draft.",
    why="It can be read as one, the other or both; courts have called it a word of no meaning.",
    example="1. The buyer may cancel and/or reduce the price.",
    instead="1. The buyer may cancel, reduce the price, or both.",
    check=check,
)
