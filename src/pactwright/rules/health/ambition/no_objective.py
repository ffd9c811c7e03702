"""A purpose that nobody can reach, because it has no goal."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find a term sheet without objectives."""
    if not located.sheet.purpose.objectives:
        yield Finding(
            located.place(("purpose", "statement"), key=True),
            "The purpose has no objective: nobody will know whether the alliance succeeds.",
            "Add `objectives` under `purpose`, each with a `measure` and a day.",
        )


RULE = HealthRule(
    code="AM103",
    name="no-objective",
    severity=Severity.WARNING,
    ask="What must be true in a year for us to say that it worked?",
    says="The purpose has no objectives.",
    why="A purpose warms; a goal moves. Without one the alliance is neither ended nor enlarged, only kept.",
    example="purpose:\n  statement: bring forecasting to Nordic ports",
    instead=(
        "purpose:\n"
        "  statement: bring forecasting to Nordic ports\n"
        "  objectives:\n"
        "    - {text: win ten port operators, measure: signed yearly subscriptions, due: 2028-06-30}"
    ),
    check=check,
)
