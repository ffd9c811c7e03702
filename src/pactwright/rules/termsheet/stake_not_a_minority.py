"""A stake that is no minority."""

from __future__ import annotations

from decimal import Decimal

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet, agreed

_HALF = Decimal(50)


def check(located: LocatedTermSheet) -> Findings:
    """Find a stake of half or more, and one of nothing."""
    link = located.sheet.equity_link
    share = agreed(link.share) if link else None
    if share and not 0 < share.value < _HALF:
        yield Finding(
            located.place(("equity_link", "share")),
            f"A part of {share} is no minority stake.",
            "Write a part below half. A company that both hold belongs into `instrument: joint_venture_agreement`.",
        )


RULE = Rule(
    code="TS490",
    name="stake-not-a-minority",
    says="An equity link gives the investor half of the company or more, or nothing.",
    why="Who holds half directs the company. That needs rules on deadlock and exit that this paper does not have.",
    instead="equity_link: {…, share: 12%}",
    check=check,
)
