"""An amount of money for something that is not cash."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.source import Path
from pactwright.termsheet import (
    ContributionKind,
    LocatedTermSheet,
)


def check(located: LocatedTermSheet) -> Findings:
    """Find each amount of a contribution that is not cash."""
    for position, contribution in enumerate(located.sheet.contributions):
        if contribution.kind is ContributionKind.CASH:
            continue
        path: Path = ("contributions", position)
        if contribution.amount is not None:
            yield _finding(located, (*path, "amount"), "Write what it is worth: `value: {amount: EUR 40,000}`.")
        for number, instalment in enumerate(contribution.schedule):
            if instalment.amount is not None:
                yield _finding(located, (*path, "schedule", number, "amount"), "Say in `what` what is provided then.")


def _finding(located: LocatedTermSheet, path: Path, cure: str) -> Finding:
    contribution = located.sheet.contributions[int(path[1])]
    message = f"An `amount` is money that is paid, but {contribution.party} contributes {_called(contribution.kind)}."
    return Finding(located.place(path, key=True), message, f"{cure} If money is paid, write `kind: cash`.")


def _called(kind: ContributionKind) -> str:
    return f"`{kind.value}`"


RULE = Rule(
    code="TS331",
    name="amount-without-cash",
    says="A contribution that is not cash has an amount.",
    why=(
        "An amount is paid. What people, data or equipment are worth between the parties is a value, and "
        "nobody pays it."
    ),
    instead="kind: equipment\nvalue: {amount: EUR 40,000, method: cost}",
    check=check,
)
