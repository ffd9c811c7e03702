"""Exclusivity that binds one side for nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet, Target, TargetRemedy, in_words

_ENDS_EXCLUSIVITY = {TargetRemedy.LOSE_EXCLUSIVITY, TargetRemedy.TERMINATE}


def check(located: LocatedTermSheet) -> Findings:
    """Find each exclusivity that binds some parties only, all told, and that nothing the others fail to do can end."""
    restrictions, targets = located.sheet.restrictions.exclusivity, located.sheet.activities.targets
    bound = {party for one in restrictions for party in one.bound}
    free = [party.short_name for party in located.sheet.parties if party.short_name not in bound]
    for position, exclusivity in enumerate(restrictions):
        if free and not exclusivity.condition and not _hangs_on_a_target(exclusivity.bound, targets):
            yield Finding(
                located.place(("restrictions", "exclusivity", position, "bound"), key=True),
                f"{in_words(exclusivity.bound)} may work with nobody else, while {in_words(free)} may.",
                "Add `condition:`, what the other side does for it, or a target with `remedy: lose_exclusivity`, "
                "or bind the other side too.",
            )


def _hangs_on_a_target(bound: Collection[str], targets: Iterable[Target]) -> bool:
    """Return whether a party that is not bound loses the exclusivity when it misses a target."""
    return any(target.remedy in _ENDS_EXCLUSIVITY and target.party not in bound for target in targets)


RULE = HealthRule(
    code="GT103",
    name="one-sided-exclusivity",
    severity=Severity.WARNING,
    in_memorandum=Severity.WARNING,
    ask="What does the side that binds itself get for it?",
    says="Only some parties are bound by exclusivity, it lasts on no condition, and no missed target ends it.",
    why="Exclusivity is worth money. Given for nothing, it is a door that only one side can close.",
    example="exclusivity:\n  - {bound: [Northwind], field: berth forecasting, territory: Norway}",
    instead=(
        "exclusivity:\n"
        "  - {bound: [Northwind], field: berth forecasting, territory: Norway, condition: Fjordline brings"
        " five customers a year}"
    ),
    check=check,
)
