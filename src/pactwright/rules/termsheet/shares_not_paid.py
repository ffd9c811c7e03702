"""Shares whose price is not what the holder contributes for them."""

from __future__ import annotations

from decimal import Decimal

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.rules.termsheet.equity import paid_for_shares, worth
from pactwright.termsheet import Holding, InstrumentName, LocatedTermSheet, Money, TermSheet, agreed

_UNIT = Decimal(1)


def check(located: LocatedTermSheet) -> Findings:
    """Find each price that the holder's contributions for shares do not make up; quiet while a figure is open."""
    sheet = located.sheet
    if sheet.entity is None or not _tells_payment(sheet):
        return
    for position, holding in enumerate(sheet.entity.cap_table):
        price, paid = agreed(holding.price), _paid(sheet, holding)
        if price and paid is not None and abs(price.amount - paid) >= _UNIT:
            given = f"come to {Money(price.currency, paid)}" if paid else "are missing"
            yield Finding(
                located.place(("entity", "cap_table", position, "price")),
                f"The shares of {holding.party} cost {price}, but its contributions for shares {given}.",
                "Mark with `in_equity: yes` what pays for the shares, and make the price the sum of it.",
            )


def _tells_payment(sheet: TermSheet) -> bool:
    """A letter of intent may leave open what pays for the shares; a joint venture agreement may not."""
    is_venture = sheet.instrument is InstrumentName.JOINT_VENTURE_AGREEMENT
    return is_venture or any(contribution.in_equity for contribution in sheet.contributions)


def _paid(sheet: TermSheet, holding: Holding) -> Decimal | None:
    """Return the sum of what a holder gives for its shares; None where a figure is open or in another currency."""
    price = agreed(holding.price)
    values = [worth(contribution) for _, contribution in paid_for_shares(sheet, holding.party)]
    amounts = [value.amount for value in values if value and price and value.currency == price.currency]
    return sum(amounts, start=Decimal()) if len(amounts) == len(values) else None


RULE = Rule(
    code="TS416",
    name="shares-not-paid",
    says="The price of a holder's shares is not the sum of its contributions for shares.",
    why="Shares that nobody pays for are worth nothing to creditors, and are a gift at the others' expense.",
    instead=(
        "contributions:\n"
        "  - {party: Northwind, kind: cash, description: the start-up money, amount: 'EUR 600,000', in_equity: yes}\n"
        "entity:\n"
        "  cap_table:\n"
        "    - {party: Northwind, shares: 6000, percent: 60%, price: 'EUR 600,000'}"
    ),
    check=check,
)
