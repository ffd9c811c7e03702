"""Agreed damages that grow without end."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet, agreed


def check(located: LocatedTermSheet) -> Findings:
    """Find each sum that is owed again and again without a limit, and each limit that is below the sum."""
    for position, damages in enumerate(located.sheet.risk.agreed_damages):
        path = ("risk", "agreed_damages", position)
        amount, most = agreed(damages.amount), agreed(damages.most)
        if damages.each and damages.most is None:
            yield Finding(
                located.place((*path, "each"), key=True),
                f"{damages.payer} owes this sum for each {damages.each}, without a limit.",
                "Add the most that is owed in all, such as `most: EUR 5,000`.",
            )
        elif amount and most and amount.currency == most.currency and most.amount < amount.amount:
            message = f"The most that is owed in all, {most}, is less than the sum itself, {amount}."
            yield Finding(located.place((*path, "most")), message, "Write the larger figure here.")


RULE = Rule(
    code="TS477",
    name="agreed-damages-without-end",
    says="A sum agreed for a breach is owed again and again without a limit, or its limit is below the sum.",
    why=(
        "Agreed damages stand outside the general limit of liability. Without one of their own they may grow out of all"
        " proportion, and courts then strike them down as a penalty."
    ),
    instead=(
        "agreed_damages:\n"
        "  - {event: a sensor is late, payer: Fjordline, payee: Northwind, amount: EUR 500, each: week of delay,\n"
        "     most: EUR 5,000}"
    ),
    check=check,
)
