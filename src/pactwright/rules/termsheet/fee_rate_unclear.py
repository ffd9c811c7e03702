"""A fee with no rate, or with two."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.source import Path
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each fee that has neither a percentage nor an amount, or both."""
    for position, fee in enumerate(located.sheet.money.fees):
        path: Path = ("money", "fees", position)
        if fee.percent is None and fee.amount is None:
            cure = "Add `amount: EUR 2,000`, or `percent: 10%` with `of`. If still to be agreed: `amount: {open: …}`."
            yield Finding(located.place((*path, "name")), f"It is not said how much the {fee.name} is.", cure)
        elif fee.percent is not None and fee.amount is not None:
            message = f"The {fee.name} has both a percentage and an amount."
            yield Finding(located.place((*path, "amount"), key=True), message, "Keep one, or make two fees of it.")


RULE = Rule(
    code="TS380",
    name="fee-rate-unclear",
    says="A fee has neither a percentage nor an amount, or it has both.",
    why="The payer reads the smaller figure, the payee the larger one.",
    instead=(
        "fees:\n"
        "  - {name: referral fee, payer: Northwind, payee: Fjordline, trigger: a lead signs,\n"
        "     percent: 10%, of: the first year's fees}"
    ),
    check=check,
)
