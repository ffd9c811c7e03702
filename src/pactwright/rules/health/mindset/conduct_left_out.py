"""Principles whose duty is left out."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.health.sides import left_out
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find a wish that leaves out the clause on conduct."""
    wish = left_out(located.sheet, "scope.conduct")
    if wish:
        yield Finding(
            located.place(wish),
            "Without this clause nobody owes the others honesty, and nobody can raise a concern in safety.",
            "Take this wish out, or write your own rules of conduct as `own_text`.",
        )


RULE = HealthRule(
    code="MI103",
    name="conduct-left-out",
    severity=Severity.WARNING,
    in_memorandum=Severity.WARNING,
    blocks_final=True,
    ask="What do we owe each other in conduct, and who hears a concern?",
    says="The clause on conduct is left out.",
    why="It is where principles become duties, and where whoever sees something wrong finds an ear.",
    example="clauses:\n  - {clause: scope.conduct, include: no, reason: We know each other.}",
    instead="purpose: {…, principles: [openness, respect]}",
    check=check,
)
