"""A price that does not fit the shareholding, without a reason."""

from __future__ import annotations

from decimal import Decimal

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import WHOLE, Entity, LocatedTermSheet, Money, Percent, agreed

_TOLERANCE = Decimal("0.5")


def check(located: LocatedTermSheet) -> Findings:
    """Find each holder whose part of all prices is not its part of all shares; quiet where one says why."""
    entity = located.sheet.entity
    prices = _prices(entity) if entity else ()
    total = sum((price.amount for price in prices), start=Decimal())
    if entity is None or not total or any(holding.premium for holding in entity.cap_table):
        return
    for position, (holding, price) in enumerate(zip(entity.cap_table, prices, strict=True)):
        part = WHOLE * price.amount / total
        if abs(part - holding.percent.value) > _TOLERANCE:
            yield Finding(
                located.place(("entity", "cap_table", position, "price")),
                f"{holding.party} pays {Percent(round(part, 2))} of all prices for {holding.percent} of the shares.",
                "Correct the price, or say under `premium` why it differs.",
            )


def _prices(entity: Entity) -> tuple[Money, ...]:
    """Return every price, or none where one is open or in another currency."""
    prices = [price for holding in entity.cap_table if (price := agreed(holding.price))]
    one_currency = len({price.currency for price in prices}) == 1
    return tuple(prices) if one_currency and len(prices) == len(entity.cap_table) else ()


RULE = Rule(
    code="TS417",
    name="price-out-of-proportion",
    says="What a holder pays is not in proportion to its shares, and nobody says why.",
    why="In a real venture of 49 to 51 the values stood 49 to 51. Where they differ on purpose, the reason belongs in.",
    instead="premium: Northwind found the first customer",
    check=check,
)
