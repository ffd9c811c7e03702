"""A person who answers for what another party does."""

from __future__ import annotations

from collections.abc import Iterator

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.rules.termsheet.work_packages import PACKAGES, packages_of
from pactwright.source import Path
from pactwright.termsheet import LocatedTermSheet, Register, TermSheet, agreed


def check(located: LocatedTermSheet) -> Findings:
    """Find each person accountable for a contribution, deliverable or package of a party they do not belong to."""
    register = Register.of(located.sheet)
    for path, party, person in _accountable(located.sheet):
        side = register.party_of(person) if person else None
        if side and side != party:
            yield Finding(
                located.place(path), f"{person} belongs to {side}, but {party} owes this.", f"Name a person of {party}."
            )


def _accountable(sheet: TermSheet) -> Iterator[tuple[Path, str, str | None]]:
    for position, contribution in enumerate(sheet.contributions):
        yield ("contributions", position, "accountable"), contribution.party, agreed(contribution.accountable)
        for number, role in enumerate(contribution.roles):
            yield ("contributions", position, "roles", number, "person"), contribution.party, role.person
    for position, deliverable in enumerate(sheet.deliverables):
        yield ("deliverables", position, "accountable"), deliverable.party, agreed(deliverable.accountable)
    for position, package in enumerate(packages_of(sheet)):
        yield (*PACKAGES, position, "accountable"), package.lead, agreed(package.accountable)


RULE = Rule(
    code="TS337",
    name="accountable-of-another-party",
    says=(
        "The person who answers for a contribution, a deliverable or a work package, or fills a role, belongs to "
        "another party."
    ),
    why="Only a person of the party that owes it can give the orders that bring it about.",
    instead=(
        "people:\n"
        "  - {name: Ada Brandt, party: Northwind}\n"
        "deliverables:\n"
        "  - {id: D1, title: Interface, party: Northwind, accountable: Ada Brandt, due: 2027-05-31}"
    ),
    check=check,
)
