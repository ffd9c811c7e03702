"""Steps of a fee that do not follow from one another."""

from __future__ import annotations

from itertools import pairwise

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.source import Path
from pactwright.termsheet import Fee, LocatedTermSheet, agreed


def check(located: LocatedTermSheet) -> Findings:
    """Find steps without a first percentage, and sums that do not rise in one currency."""
    for position, fee in enumerate(located.sheet.money.fees):
        path: Path = ("money", "fees", position, "steps")
        if fee.steps and fee.percent is None:
            message = f"The {fee.name} has steps, but no percentage to begin with."
            yield Finding(located.place(path, key=True), message, "Add `percent`, such as `percent: 10%`.")
        yield from _falling(located, path, fee)


def _falling(located: LocatedTermSheet, path: Path, fee: Fee) -> Findings:
    for number, (lower, higher) in enumerate(pairwise(fee.steps), start=1):
        before, after = agreed(lower.above), agreed(higher.above)
        if before and after and (before.currency != after.currency or before.amount >= after.amount):
            message = f"{after} does not come after {before}."
            yield Finding(
                located.place((*path, number, "above")), message, "Write rising sums in one currency, the lowest first."
            )


RULE = Rule(
    code="TS467",
    name="fee-steps-unclear",
    says="A fee has steps but no percentage to begin with, or its steps do not rise in one currency.",
    why="Two readings of a ladder of rates are two different bills.",
    instead="percent: 10%\nsteps:\n  - {above: EUR 100,000, percent: 8%}\n  - {above: EUR 300,000, percent: 6%}",
    check=check,
)
