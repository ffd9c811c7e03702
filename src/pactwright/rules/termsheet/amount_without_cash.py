"""An amount of money for something that is not cash."""

from __future__ import annotations

from collections.abc import Iterator

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.source import Path
from pactwright.termsheet import Contribution, ContributionKind, LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each amount of a contribution that is not cash."""
    for position, contribution in enumerate(located.sheet.contributions):
        if contribution.kind is not ContributionKind.CASH:
            for path, cure in _amounts(contribution, ("contributions", position)):
                kind = contribution.kind.value
                message = f"An `amount` is money that is paid, but {contribution.party} contributes `{kind}`."
                yield Finding(located.place(path, key=True), message, f"{cure} If money is paid, write `kind: cash`.")


def _amounts(contribution: Contribution, path: Path) -> Iterator[tuple[Path, str]]:
    if contribution.amount is not None:
        yield (*path, "amount"), "Write what it is worth: `value: {amount: EUR 40,000}`."
    for number, instalment in enumerate(contribution.schedule):
        if instalment.amount is not None:
            yield (*path, "schedule", number, "amount"), "Say in `what` what is provided then."


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
