"""A promise not to compete that outlives the paper by years."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import Duration, LocatedTermSheet, agreed

_LONGEST = Duration.parse("24 months")


def check(located: LocatedTermSheet) -> Findings:
    """Find each promise not to compete that goes on for more than two years after the end."""
    for position, promise in enumerate(located.sheet.restrictions.non_compete):
        tail = agreed(promise.tail)
        if tail and tail.days > _LONGEST.days:
            yield Finding(
                located.place(("restrictions", "non_compete", position, "tail")),
                f"The promise not to compete goes on for {tail} after the end.",
                "Write a shorter time, such as `tail: 12 months`. If counsel has approved the longer one, leave it.",
            )


RULE = Rule(
    code="TS475",
    name="non-compete-lasts-long",
    says="A promise not to compete goes on for more than 24 months after the end.",
    why=(
        "The longer a restraint outlives the alliance, the less a court will see a reason for it; many cut it down or"
        " refuse it as a whole. Some laws allow none at all after the end."
    ),
    instead="non_compete:\n  - {bound: [Fjordline], field: the sale of forecasts, territory: Norway, tail: 12 months}",
    check=check,
    severity=Severity.WARNING,
)
