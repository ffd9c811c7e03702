"""A price whose basis is not clear."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet, PriceBasis

_NEEDED = {PriceBasis.PRICE_LIST: "price_list", PriceBasis.COST_PLUS: "mark_up"}
_FOREIGN = {PriceBasis.PRICE_LIST: ("mark_up",), PriceBasis.COST_PLUS: ("price_list", "discount")}
_IN_WORDS = {PriceBasis.PRICE_LIST: "a price list", PriceBasis.COST_PLUS: "cost and a mark-up"}


def check(located: LocatedTermSheet) -> Findings:
    """Find a price list that is not named, a mark-up that is missing, and words that belong to the other basis."""
    pricing, path = located.sheet.activities.pricing, ("activities", "pricing")
    if pricing is None:
        return
    if getattr(pricing, _NEEDED[pricing.basis]) is None:
        yield Finding(
            located.place((*path, "seller")),
            f"The price rests on {_IN_WORDS[pricing.basis]}, but there is no `{_NEEDED[pricing.basis]}`.",
            "Add `price_list: the price list of 1 January 2027`, or `basis: cost_plus` with `mark_up: 12%`.",
        )
    for field in _FOREIGN[pricing.basis]:
        if getattr(pricing, field) is not None:
            message = f"The price rests on {_IN_WORDS[pricing.basis]}, yet there is a `{field}`."
            yield Finding(located.place((*path, field), key=True), message, "Take it out, or choose the other basis.")


RULE = Rule(
    code="TS468",
    name="price-basis-unclear",
    says="A price rests on a list that is not named, on a mark-up that is missing, or on both.",
    why="A price that cannot be worked out is no price. In some countries there is then no contract.",
    instead=(
        "pricing: {seller: Fjordline, buyer: Northwind, price_list: the price list of 1 January 2027, discount: 25%}"
    ),
    check=check,
)
