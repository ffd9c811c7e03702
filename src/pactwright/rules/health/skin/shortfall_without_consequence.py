"""Firm promises after which nothing follows."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.health.sides import left_out
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find a wish that leaves out what follows a missing contribution, while contributions are promised firmly."""
    wish = left_out(located.sheet, "contrib.shortfall")
    if wish and located.sheet.has_firm_contribution:
        yield Finding(
            located.place(wish),
            "Contributions are promised firmly, but nothing follows if they do not come.",
            "Take this wish out, or write your own rule as `own_text`.",
        )


RULE = HealthRule(
    code="SK107",
    name="shortfall-without-consequence",
    severity=Severity.WARNING,
    blocks_final=True,
    ask="What follows if a contribution does not come?",
    says="The clause on missing contributions is left out, though contributions are promised firmly.",
    why="A promise without a consequence is a hope. The side that kept its word then pays for both.",
    example="clauses:\n  - {clause: contrib.shortfall, include: no, reason: We trust each other.}",
    instead="shortfall: suspend",
    check=check,
)
