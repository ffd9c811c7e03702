"""Instalments whose sum is not the amount."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from pactwright.diagnostics import Related
from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import Instalment, LocatedTermSheet, Money, agreed


def check(located: LocatedTermSheet) -> Findings:
    """Find each contribution of cash whose instalments make another sum; open points are left alone."""
    for position, contribution in enumerate(located.sheet.contributions):
        amount, parts = agreed(contribution.amount), _amounts(contribution.schedule)
        if amount is None or not parts or any(part.currency != amount.currency for part in parts):
            continue
        total = Money(amount.currency, sum((part.amount for part in parts), start=Decimal()))
        if total != amount:
            yield Finding(
                located.place(("contributions", position, "amount")),
                f"The amount is {amount}, but its instalments make {total}.",
                "Correct the amount or the instalments.",
                tuple(
                    Related(str(part), located.place(("contributions", position, "schedule", number, "amount")))
                    for number, part in enumerate(parts)
                ),
            )


def _amounts(schedule: Sequence[Instalment]) -> list[Money]:
    """Return the amounts if all are agreed, else nothing."""
    amounts = [agreed(instalment.amount) for instalment in schedule]
    known = [amount for amount in amounts if amount is not None]
    return known if len(known) == len(amounts) else []


RULE = Rule(
    code="TS332",
    name="instalments-do-not-add-up",
    says="The instalments of a contribution make another sum than its amount.",
    why="Two sums in one paper are an invitation to argue. The lower one will be paid.",
    instead=(
        "amount: EUR 50,000\n"
        "schedule:\n"
        "  - {date: 2027-03-31, amount: EUR 25,000}\n"
        "  - {milestone: M1, amount: EUR 25,000}"
    ),
    check=check,
)
