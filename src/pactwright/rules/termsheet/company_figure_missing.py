"""A choice about the company that lacks the figure, the list or the words it needs."""

from __future__ import annotations

from collections.abc import Iterator

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.source import Path
from pactwright.termsheet import (
    BuyOutPrice,
    DistributionPolicy,
    Entity,
    FundingDuty,
    LocatedTermSheet,
    ValuationBasis,
)


def check(located: LocatedTermSheet) -> Findings:
    """Find each choice without its figure, and each figure without its choice."""
    entity = located.sheet.entity
    for path, word, field, chosen, given in _pairs(entity) if entity else ():
        choice = f"{path[-1]}: {word}"
        if chosen and not given:
            message = f"`{choice}` needs `{field}` beside it."
            yield Finding(located.place(path), message, f"Add `{field}`, or choose another word.")
        if given and not chosen:
            place = located.place((*path[:-1], field), key=True)
            yield Finding(place, f"`{field}` has no effect without `{choice}`.", f"Write `{choice}`.")


def _pairs(entity: Entity) -> Iterator[tuple[Path, str, str, bool, bool]]:
    """Yield where the choice stands, its word, the field it needs, whether it is chosen and whether it is given."""
    profit, funding, value, buy_out = entity.distributions, entity.funding, entity.valuation, entity.buy_out
    policy, duty = profit.policy is DistributionPolicy.PERCENT, funding.duty is FundingDuty.COMMITTED
    yield ("entity", "distributions", "policy"), "percent", "percent", policy, profit.percent is not None
    yield ("entity", "funding", "duty"), "committed", "commitments", duty, bool(funding.commitments)
    formula = value.basis is ValuationBasis.FORMULA
    yield ("entity", "valuation", "basis"), "formula", "formula", formula, value.formula is not None
    if buy_out:
        discount = buy_out.price is BuyOutPrice.DISCOUNT
        yield ("entity", "buy_out", "price"), "discount", "discount", discount, buy_out.discount is not None


RULE = Rule(
    code="TS425",
    name="company-figure-missing",
    says="A choice about profit, funding, value or buy-out lacks its figure, or a figure lacks its choice.",
    why="The clause would fall back to another rule without saying so.",
    instead="distributions: {policy: percent, percent: 50%}",
    check=check,
)
