"""A percentage that does not say of what."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each fee with a percentage and no base."""
    for position, fee in enumerate(located.sheet.money.fees):
        if fee.percent is not None and fee.of is None:
            yield Finding(
                located.place(("money", "fees", position, "percent")),
                f"The {fee.name} is a percentage, but it is not said of what.",
                "Add `of`, such as `of: the first year's fees`.",
            )


RULE = Rule(
    code="TS381",
    name="percentage-of-nothing",
    says="A fee is a percentage, but it is not said of what.",
    why="Ten per cent of the price, of the margin and of the first year are three different fees.",
    instead="percent: 10%\nof: the first year's fees, without taxes",
    check=check,
)
