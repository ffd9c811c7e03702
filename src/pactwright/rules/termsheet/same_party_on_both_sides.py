"""A party that pays, licenses to, or promises something to itself."""

from __future__ import annotations

from collections.abc import Iterator

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.source import Path
from pactwright.termsheet import LocatedTermSheet, TermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find whatever runs from a party to itself: a fee, a payment, a licence, a right, a sum, a deposit."""
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
    says="A fee, a payment, a licence, a first right, an agreed sum or an escrow runs from a party to itself.",
    why="Nobody can owe anything to oneself: one of the two names is wrong.",
    instead="payer: Northwind\npayee: Fjordline",
    check=check,
)
