"""Partners who have not said how they mean to treat each other."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find a purpose without principles."""
    if not located.sheet.purpose.principles:
        yield Finding(
            located.place(("purpose",), key=True),
            "Nothing is said about how the parties treat each other, beyond good faith.",
            "Add `principles:` under `purpose`, such as `principles: [openness, no_surprises]`.",
        )


RULE = HealthRule(
    code="MI101",
    name="no-principles",
    severity=Severity.WARNING,
    ask="Which two or three principles do we hold each other to?",
    says="The purpose names no principles of conduct.",
    why=(
        "Contracts foresee little. In all the rest people go by what they believe the other believes; better"
        " to have asked."
    ),
    example="purpose: {statement: bring forecasting to Nordic ports}",
    instead="purpose: {statement: bring forecasting to Nordic ports, principles: [openness, no_surprises, fairness]}",
    check=check,
)
