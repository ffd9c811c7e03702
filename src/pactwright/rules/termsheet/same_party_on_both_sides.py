"""A party that pays, licenses to, sells to, trains, invests in or promises something to itself."""

from __future__ import annotations

from collections.abc import Iterator

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.source import Path
from pactwright.termsheet import Activities, LocatedTermSheet, TermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find whatever runs from a party to itself: a fee, a payment, a licence, a supply, a right, a sum, a deposit."""
    for path, giver, taker in _between(located.sheet):
        if giver == taker:
            yield Finding(located.place(path), f"{giver} stands on both sides.", "Name the other party here.")


def _between(sheet: TermSheet) -> Iterator[tuple[Path, str, str]]:
    for position, fee in enumerate(sheet.money.fees):
        yield ("money", "fees", position, "payee"), fee.payer, fee.payee
    for position, payment in enumerate(sheet.money.payments):
        yield ("money", "payments", position, "payee"), payment.payer, payment.payee
    for position, licence in enumerate(sheet.ip.licences):
        yield ("ip", "licences", position, "licensee"), licence.licensor, licence.licensee
    yield from _trading(sheet.activities)
    yield from _promised(sheet)


def _trading(activities: Activities) -> Iterator[tuple[Path, str, str]]:
    distribution, pricing = activities.distribution, activities.pricing
    if distribution:
        yield ("activities", "distribution", "distributor"), distribution.supplier, distribution.distributor
    if pricing:
        yield ("activities", "pricing", "buyer"), pricing.seller, pricing.buyer
    for position, training in enumerate(activities.support.training if activities.support else ()):
        yield ("activities", "support", "training", position, "learner"), training.trainer, training.learner
    for position, target in enumerate(activities.targets):
        if target.paid_to:
            yield ("activities", "targets", position, "paid_to"), target.party, target.paid_to


def _promised(sheet: TermSheet) -> Iterator[tuple[Path, str, str]]:
    if sheet.equity_link:
        yield ("equity_link", "company"), sheet.equity_link.investor, sheet.equity_link.company
    for position, right in enumerate(sheet.restrictions.first_rights):
        yield ("restrictions", "first_rights", position, "holder"), right.giver, right.holder
    for position, damages in enumerate(sheet.risk.agreed_damages):
        yield ("risk", "agreed_damages", position, "payee"), damages.payer, damages.payee
    if sheet.ip.software and sheet.ip.software.escrow:
        escrow = sheet.ip.software.escrow
        yield ("ip", "software", "escrow", "beneficiary"), escrow.depositor, escrow.beneficiary


RULE = Rule(
    code="TS327",
    name="same-party-on-both-sides",
    says="Something runs from a party to itself: a fee, a licence, a supply, a training, an investment, a deposit.",
    why="Nobody can owe anything to oneself: one of the two names is wrong.",
    instead="payer: Northwind\npayee: Fjordline",
    check=check,
)
