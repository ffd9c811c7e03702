"""Cash whose amount is not given."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import Contribution, ContributionKind, LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each contribution of cash, and each instalment of it, without an amount."""
    for position, contribution in enumerate(located.sheet.contributions):
        if contribution.kind is ContributionKind.CASH:
            yield from _without_amount(located, position, contribution)


def _without_amount(located: LocatedTermSheet, position: int, contribution: Contribution) -> Findings:
    cure = "Add `amount`, such as `amount: EUR 50,000`. If it is still to be agreed: `amount: {open: How much?}`."
    if contribution.amount is None:
        place = located.place(("contributions", position, "kind"))
        yield Finding(place, f"{contribution.party} contributes cash, but no amount is given.", cure)
    for number, instalment in enumerate(contribution.schedule):
        if instalment.amount is None:
            place = located.place(("contributions", position, "schedule", number))
            yield Finding(place, f"Instalment {number + 1} of {contribution.party} says no amount.", cure)


RULE = Rule(
    code="TS330",
    name="cash-without-amount",
    says="A contribution of cash, or an instalment of it, has no amount.",
    why="A promise of money without a figure cannot be kept, and cannot be broken.",
    instead="kind: cash\namount: EUR 50,000",
    check=check,
)
