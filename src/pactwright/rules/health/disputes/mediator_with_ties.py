"""A mediator who has declared to depend on a side."""

from __future__ import annotations

import re

from pactwright.diagnostics import Severity
from pactwright.patterns import pattern
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.rules.termsheet.mediator_not_outside import mediators_of
from pactwright.termsheet import LocatedTermSheet, quoted

_DEPENDENCE = pattern(
    r"\b(advis|counsel|lawyer|attorney|consult|employ|director|board|shareholder|shares?\b|owner|investor|creditor"
    r"|client|customer|supplier|retainer|salary|spouse|husband|wife|partner|brother|sister|cousin|father|mother"
    r"|son\b|daughter|relative|family|friend"
    r"|work(s|ed|ing)? for|owns|audit|trustee|pension)",
    re.IGNORECASE,
)
"""The relations that the European Code of Conduct for Mediators, 2.1, wants told: money, office, family."""


def check(located: LocatedTermSheet) -> Findings:
    """Find each declared link that makes a mediator depend on a party."""
    for path, mediator in mediators_of(located.sheet):
        for number, link in enumerate(mediator.declared_links):
            if _DEPENDENCE.search(link):
                yield Finding(
                    located.place((*path, "declared_links", number)),
                    f"{mediator.name} has declared a tie that reaches deep: {quoted(link)}.",
                    "Name somebody without such a tie. If all of you know it and want them, give the reason.",
                )


RULE = HealthRule(
    code="DR106",
    name="mediator-with-ties",
    severity=Severity.WARNING,
    in_memorandum=Severity.WARNING,
    blocks_final=True,
    ask="Is the mediator free of every side?",
    says="A mediator has declared a link of money, office or family to a party.",
    why=(
        "A lecture years ago does no harm. Whoever lives on one side's money, or table, cannot be the other"
        " side's confidant."
    ),
    example="declared_links: [adviser to Fjordline since 2024]",
    instead="declared_links: [a lecture for Fjordline in 2021]",
    check=check,
)
