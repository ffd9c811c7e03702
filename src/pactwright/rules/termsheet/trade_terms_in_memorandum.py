"""Terms of trade in a memorandum, where they are not printed."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet

_TRADE = ("distribution", "pricing", "targets", "project_orders", "service_levels", "warranties", "support")


def check(located: LocatedTermSheet) -> Findings:
    """Find each block of trade terms in a paper that does not bind as a whole."""
    if located.sheet.binds:
        return
    for block in _TRADE:
        if getattr(located.sheet.activities, block):
            yield Finding(
                located.place(("activities", block), key=True),
                f"A memorandum does not hold `{block}`: it will not be printed.",
                "Take it out, or write `instrument: alliance_agreement`.",
            )


RULE = Rule(
    code="TS471",
    name="trade-terms-in-memorandum",
    says="A memorandum is to hold terms of trade: distribution, prices, targets, orders, service levels or warranties.",
    why="Such terms make sense only where they bind. A memorandum leaves them to the agreement that follows it.",
    instead="instrument: alliance_agreement",
    check=check,
    severity=Severity.WARNING,
)
