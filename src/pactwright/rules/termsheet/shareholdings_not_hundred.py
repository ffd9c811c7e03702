"""Shareholdings that do not make a whole, or do not fit the numbers of shares."""

from __future__ import annotations

from decimal import Decimal

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import WHOLE, Entity, LocatedTermSheet, Percent

_ROUNDING = Decimal("0.01")


def check(located: LocatedTermSheet) -> Findings:
    """Find percentages that do not add up to 100, or else those that do not follow from the numbers of shares."""
    entity = located.sheet.entity
    if entity is None or not entity.cap_table:
        return
    total = sum((holding.percent.value for holding in entity.cap_table), start=Decimal())
    if total != WHOLE:
        written = " + ".join(str(holding.percent) for holding in entity.cap_table)
        yield Finding(
            located.place(("entity", "cap_table"), key=True),
            f"The shareholdings make {total.normalize():f}%, not 100% ({written}).",
            "Correct the percentages. Where they are rounded, give one holder the hundredth that is missing.",
        )
    else:
        yield from _beside_the_shares(located, entity)


def _beside_the_shares(located: LocatedTermSheet, entity: Entity) -> Findings:
    shares = sum(holding.shares for holding in entity.cap_table)
    for position, holding in enumerate(entity.cap_table):
        part = WHOLE * holding.shares / shares
        if abs(part - holding.percent.value) > _ROUNDING:
            yield Finding(
                located.place(("entity", "cap_table", position, "percent")),
                f"{holding.shares} of {shares} shares are {Percent(round(part, 2))}, not {holding.percent}.",
                "Correct the percentage or the number of shares.",
            )


RULE = Rule(
    code="TS414",
    name="shareholdings-not-hundred",
    says="The shareholdings do not make 100%, or do not follow from the numbers of shares.",
    why="Votes follow the shares, and money follows the percentage. Where the two differ, the holders will too.",
    instead=(
        "cap_table:\n"
        "  - {party: Northwind, shares: 6000, percent: 60%, price: 'EUR 600,000'}\n"
        "  - {party: Fjordline, shares: 4000, percent: 40%, price: 'EUR 400,000'}"
    ),
    check=check,
)
