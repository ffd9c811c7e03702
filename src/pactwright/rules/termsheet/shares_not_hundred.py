"""Shares that do not make a whole."""

from __future__ import annotations

from decimal import Decimal

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.rules.termsheet.share_lists import share_lists
from pactwright.termsheet import WHOLE, LocatedTermSheet, Percent


def check(located: LocatedTermSheet) -> Findings:
    """Find each list of shares whose sum is not 100 %."""
    for path, whole, shares in share_lists(located.sheet):
        total = sum((share.share.value for share in shares), start=Decimal())
        if total != WHOLE:
            written = " + ".join(str(share.share) for share in shares) or "no share"
            message = f"The shares of {whole} make {Percent(total)}, not 100% ({written})."
            yield Finding(located.place(path), message, _cure(total))


def _cure(total: Decimal) -> str:
    difference = Percent(abs(WHOLE - total))
    verb = "Share out the other" if total < WHOLE else "Take away"
    return f"{verb} {difference}."


RULE = Rule(
    code="TS310",
    name="shares-not-hundred",
    says="The shares of a cost, a revenue, a right or the mediator's fee do not make 100%.",
    why="What nobody has a share of, nobody pays and nobody receives. The parties find out when the first bill comes.",
    instead="shares:\n  - {party: Northwind, share: 70%}\n  - {party: Fjordline, share: 30%}",
    check=check,
)
