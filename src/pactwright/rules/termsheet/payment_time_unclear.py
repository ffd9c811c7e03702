"""A payment with no time, or with two."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.source import Path
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each payment that has neither a day nor a milestone, or both."""
    for position, payment in enumerate(located.sheet.money.payments):
        path: Path = ("money", "payments", position)
        if payment.due is None and payment.milestone is None:
            message = f"It is not said when {payment.payer} pays {payment.payee}."
            cure = "Add `due: 2027-04-30`, or the milestone on whose acceptance it is paid: `milestone: M1`."
            yield Finding(located.place(path), message, cure)
        elif payment.due is not None and payment.milestone is not None:
            message = f"The payment of {payment.payer} has both a day and a milestone."
            yield Finding(located.place((*path, "milestone"), key=True), message, "Keep one of the two.")


RULE = Rule(
    code="TS382",
    name="payment-time-unclear",
    says="A payment has neither a day nor a milestone, or it has both.",
    why="Interest and default count from one day. There must be one, and not two.",
    instead=(
        "payments:\n"
        "  - {payer: Northwind, payee: Fjordline, amount: EUR 10,000, purpose: the integration work, due: 2027-04-30}"
    ),
    check=check,
)
