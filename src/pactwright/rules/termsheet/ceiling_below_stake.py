"""A ceiling that the stake itself breaks."""

from __future__ import annotations

from pactwright.diagnostics import Related
from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet, agreed


def check(located: LocatedTermSheet) -> Findings:
    """Find a standstill whose ceiling is lower than the part that the investor acquires."""
    link = located.sheet.equity_link
    if link is None or link.standstill is None:
        return
    share, ceiling = agreed(link.share), agreed(link.standstill.ceiling)
    if share and ceiling and ceiling < share:
        yield Finding(
            located.place(("equity_link", "standstill", "ceiling")),
            f"{link.investor} acquires {share}, but may hold no more than {ceiling}.",
            f"Write a ceiling of {share} or more.",
            (Related("the stake", located.place(("equity_link", "share"))),),
        )


RULE = Rule(
    code="TS491",
    name="ceiling-below-stake",
    says="The standstill of an equity link allows less than the stake itself.",
    why="The investor would be in breach on the day on which it invests.",
    instead="equity_link: {…, share: 12%, standstill: {ceiling: 20%}}",
    check=check,
)
