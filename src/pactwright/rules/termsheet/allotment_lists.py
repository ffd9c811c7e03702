"""Sums from outside that the term sheet shares out: the funding, and a customer's price."""

from __future__ import annotations

from collections.abc import Iterator

from pactwright.frozen import dataclass
from pactwright.source import Path
from pactwright.termsheet import Allotment, Money, TermSheet, agreed


@dataclass(frozen=True, slots=True)
class OutsideSum:
    """A sum from outside: what it is called, where it stands, and the parts that the parties have in it."""

    called: str
    total: Money | None
    total_path: Path
    shares: tuple[Allotment, ...]
    shares_path: Path


def outside_sums(sheet: TermSheet) -> Iterator[OutsideSum]:
    """Yield the funding and the customer's price, as far as the term sheet has them."""
    funding = sheet.money.funding
    if funding:
        path: Path = ("money", "funding")
        yield OutsideSum("the funding", agreed(funding.total), (*path, "total"), funding.shares, (*path, "shares"))
    customer = sheet.activities.consortium.customer if sheet.activities.consortium else None
    if customer:
        path = ("activities", "consortium", "customer")
        yield OutsideSum("the price", agreed(customer.price), (*path, "price"), customer.shares, (*path, "shares"))
