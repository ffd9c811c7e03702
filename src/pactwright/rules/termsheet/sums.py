"""Sums of amounts, where all of them are agreed and in one currency."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from pactwright.termsheet import Money, OpenPoint


def sum_of(amounts: Sequence[Money | OpenPoint | None]) -> Money | None:
    """Add the amounts up. None where there are none, where one is missing or open, or where currencies differ."""
    known = [amount for amount in amounts if isinstance(amount, Money)]
    currencies = {amount.currency for amount in known}
    if len(known) != len(amounts) or len(currencies) != 1:
        return None
    return Money(currencies.pop(), sum((amount.amount for amount in known), start=Decimal()))
