"""An objective for some day."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find objectives none of which has a day."""
    objectives = located.sheet.purpose.objectives
    if objectives and not any(objective.due for objective in objectives):
        yield Finding(
            located.place(("purpose", "objectives", 0, "text")),
            "No objective has a day.",
            "Add `due:` to the one that matters most.",
        )


RULE = HealthRule(
    code="AM105",
    name="objective-without-day",
    severity=Severity.WARNING,
    in_memorandum=Severity.ADVICE,
    ask="By when do we want to be there?",
    says="None of the objectives has a day.",
    why="A goal without a day is always still ahead. A day is what makes people ask for help in time.",
    example="objectives:\n  - {text: win ten port operators, measure: signed subscriptions}",
    instead="objectives:\n  - {text: win ten port operators, measure: signed subscriptions, due: 2028-06-30}",
    check=check,
)
