"""Two currencies in one contribution."""

from __future__ import annotations

from collections.abc import Iterator

from pactwright.diagnostics import Related
from pactwright.rules.model import Finding, Findings, Rule
from pactwright.source import Path
from pactwright.termsheet import Contribution, LocatedTermSheet, Money, values_of


def check(located: LocatedTermSheet) -> Findings:
    """Find each amount in another currency than the first amount of the same contribution."""
    for position, contribution in enumerate(located.sheet.contributions):
        amounts = list(_amounts(contribution, ("contributions", position)))
        for path, amount in amounts[1:]:
            first_path, first = amounts[0]
            if amount.currency != first.currency:
                yield Finding(
                    located.place(path),
                    f"This amount is in {amount.currency}, the contribution is in {first.currency}.",
                    "Use one currency for one contribution, or make two contributions of it.",
                    (Related("the first amount", located.place(first_path)),),
                )


def _amounts(contribution: Contribution, path: Path) -> Iterator[tuple[Path, Money]]:
    for inner, value in values_of(contribution, path):
        if isinstance(value, Money):
            yield inner, value


RULE = Rule(
    code="TS336",
    name="mixed-currencies",
    says="The amounts of one contribution are in two currencies.",
    why="Without a rate and a day nobody can add them up, and the rate moves before the money does.",
    instead="amount: EUR 50,000\nschedule:\n  - {date: 2027-03-31, amount: EUR 50,000}",
    check=check,
)
