"""A payment with no time, or with two."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.rules.termsheet.stages_and_gates import gates_of
from pactwright.source import Path
from pactwright.termsheet import LocatedTermSheet, in_words

_CALLED = {"due": "a day", "milestone": "a milestone", "stage": "a stage"}


def check(located: LocatedTermSheet) -> Findings:
    """Find each payment with no time or with two, and each that waits for a gate that is not there."""
    gated = {stage.id for _, stage, _ in gates_of(located.sheet)}
    for position, payment in enumerate(located.sheet.money.payments):
        path: Path = ("money", "payments", position)
        times = [field for field in ("due", "milestone", "stage") if getattr(payment, field) is not None]
        if not times:
            message = f"It is not said when {payment.payer} pays {payment.payee}."
            cure = "Add `due: 2027-04-30`, or the milestone on whose acceptance it is paid: `milestone: M1`."
            yield Finding(located.place(path), message, cure)
        elif len(times) > 1:
            message = f"The payment of {payment.payer} has both {in_words([_CALLED[field] for field in times])}."
            yield Finding(located.place((*path, times[-1]), key=True), message, "Keep one of the two.")
        elif payment.stage and payment.stage not in gated:
            message = f"The payment waits for the gate of stage {payment.stage}, which has none."
            yield Finding(located.place((*path, "stage")), message, "Add a `gate` to that stage, or name a day.")


RULE = Rule(
    code="TS382",
    name="payment-time-unclear",
    says="A payment has no day, milestone or gate, or more than one of them, or the gate is not there.",
    why="Interest and default count from one day. There must be one, and not two.",
    instead=(
        "payments:\n"
        "  - {payer: Northwind, payee: Fjordline, amount: EUR 10,000, purpose: the integration work, due: 2027-04-30}"
    ),
    check=check,
)
