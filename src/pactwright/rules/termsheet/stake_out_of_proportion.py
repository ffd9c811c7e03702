"""A stake whose amount, value and part do not fit one another."""

from __future__ import annotations

from decimal import Decimal

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import WHOLE, LocatedTermSheet, Percent, agreed

_ROUNDING = Decimal("0.5")


def check(located: LocatedTermSheet) -> Findings:
    """Find a part that does not follow from what is paid and what the company is worth before."""
    link = located.sheet.equity_link
    amount, value, share = (
        (agreed(link.amount), agreed(link.valuation), agreed(link.share)) if link else (None, None, None)
    )
    if not (amount and value and share):
        return
    if amount.currency != value.currency:
        message = f"The investment is in {amount.currency}, the value of the company in {value.currency}."
        yield Finding(located.place(("equity_link", "valuation")), message, "Write both in one currency.")
    elif whole := amount.amount + value.amount:
        part = WHOLE * amount.amount / whole
        if abs(part - share.value) > _ROUNDING:
            yield Finding(
                located.place(("equity_link", "share")),
                f"{amount} into a company worth {value} before buys {Percent(round(part, 1))}, not {share}.",
                "Correct the part, the amount or the `valuation`, which is the value before the investment.",
            )


RULE = Rule(
    code="TS489",
    name="stake-out-of-proportion",
    says="What the investor pays, what the company is worth before, and the part that it receives do not fit.",
    why="Two of the three figures make the third. Where they differ, each side reads the paper by another one.",
    instead="equity_link: {…, amount: 'EUR 3,000,000', valuation: 'EUR 22,000,000', share: 12%}",
    check=check,
)
