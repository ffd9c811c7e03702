"""A target without a figure, or with two."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.source import Path
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each target that has neither an amount nor a number, or both."""
    for position, target in enumerate(located.sheet.activities.targets):
        path: Path = ("activities", "targets", position)
        if target.amount is None and target.number is None:
            message = f"It is not said how much of the {target.metric} {target.party} is to reach."
            cure = "Add `amount: EUR 100,000` or `number: 20`. If still to be agreed: `number: {open: …}`."
            yield Finding(located.place((*path, "metric")), message, cure)
        elif target.amount is not None and target.number is not None:
            message = f"The target of {target.party} has both an amount and a number."
            yield Finding(located.place((*path, "number"), key=True), message, "Keep one, or make two targets of it.")


RULE = Rule(
    code="TS463",
    name="target-measure-unclear",
    says="A target has neither an amount nor a number, or it has both.",
    why="A target that cannot be measured cannot be reached, and cannot be missed.",
    instead=(
        "targets:\n"
        "  - {party: Northwind, metric: net purchases of QuaySense sensors, amount: EUR 100,000, period: year}"
    ),
    check=check,
)
