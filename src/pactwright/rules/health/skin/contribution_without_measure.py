"""A contribution in kind that nobody can measure."""

from __future__ import annotations

import re

from pactwright.diagnostics import Severity
from pactwright.patterns import pattern
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import ContributionKind, LocatedTermSheet, quoted

_SOFT = frozenset(
    {
        ContributionKind.SERVICE,
        ContributionKind.INTRODUCTION,
        ContributionKind.BRAND,
        ContributionKind.MATERIAL,
        ContributionKind.IN_KIND_OTHER,
    }
)
_COUNTED = pattern(
    r"\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty"
    r"|hundreds?|thousands?|dozens?|half|quarter|daily|weekly|monthly|quarterly|yearly|every|each|all)\b",
    re.IGNORECASE,
)


def check(located: LocatedTermSheet) -> Findings:
    """Find each soft contribution without a value, parts or a figure in its description."""
    for position, contribution in enumerate(located.sheet.contributions):
        counted = contribution.value or contribution.schedule or _COUNTED.search(contribution.description)
        if contribution.kind in _SOFT and not counted:
            yield Finding(
                located.place(("contributions", position, "description")),
                f"{quoted(contribution.description)} can be done with an hour or with a year.",
                "Say how much: write a figure into the description, or add `value: {amount: …}`.",
            )


RULE = HealthRule(
    code="SK106",
    name="contribution-without-measure",
    severity=Severity.ADVICE,
    ask="How much of each contribution is enough?",
    says="A service, an introduction, a brand or a thing is promised without a figure or a value.",
    why="One side thinks of a week, the other of a year. Both keep their word, and both are disappointed.",
    example="- {party: Fjordline, kind: service, description: support}",
    instead="- {party: Fjordline, kind: service, description: two days of support a week}",
    check=check,
)
