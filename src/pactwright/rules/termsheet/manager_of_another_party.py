"""A manager or deputy who belongs to another party."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet, Register, agreed


def check(located: LocatedTermSheet) -> Findings:
    """Find each manager and deputy who does not belong to the party they are named for."""
    register = Register.of(located.sheet)
    for position, entry in enumerate(located.sheet.managers):
        for field, name in (("manager", agreed(entry.manager)), ("deputy", agreed(entry.deputy))):
            side = register.party_of(name) if name else None
            if side and side != entry.party:
                yield Finding(
                    located.place(("managers", position, field)),
                    f"{name} belongs to {side}, not to {entry.party}.",
                    f"Name a person of {entry.party}.",
                )


RULE = Rule(
    code="TS325",
    name="manager-of-another-party",
    says="The alliance manager of a party, or the deputy, belongs to another party.",
    why="A manager speaks for a party and can commit it. Nobody can do that for the other side.",
    instead=(
        "people:\n  - {name: Ada Brandt, party: Northwind}\nmanagers:\n  - {party: Northwind, manager: Ada Brandt}"
    ),
    check=check,
)
