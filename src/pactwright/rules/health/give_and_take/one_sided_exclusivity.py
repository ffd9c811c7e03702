"""Exclusivity that binds one side for nothing."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet, in_words


def check(located: LocatedTermSheet) -> Findings:
    """Find each exclusivity that binds some parties only, all told, and lasts on no condition."""
    restrictions = located.sheet.restrictions.exclusivity
    bound = {party for one in restrictions for party in one.bound}
    free = [party.short_name for party in located.sheet.parties if party.short_name not in bound]
    for position, exclusivity in enumerate(restrictions):
        if free and not exclusivity.condition:
            yield Finding(
                located.place(("restrictions", "exclusivity", position, "bound"), key=True),
                f"{in_words(exclusivity.bound)} may work with nobody else, while {in_words(free)} may.",
                "Add `condition:`, what the other side does for it, or bind the other side too.",
            )


RULE = HealthRule(
    code="GT103",
    name="one-sided-exclusivity",
    severity=Severity.WARNING,
    in_memorandum=Severity.WARNING,
    ask="What does the side that binds itself get for it?",
    says="Only some parties are bound by exclusivity, and it lasts on no condition.",
    why="Exclusivity is worth money. Given for nothing, it is a door that only one side can close.",
    example="exclusivity:\n  - {bound: [Northwind], field: berth forecasting, territory: Norway}",
    instead=(
        "exclusivity:\n"
        "  - {bound: [Northwind], field: berth forecasting, territory: Norway, condition: Fjordline brings"
        " five customers a year}"
    ),
    check=check,
)
