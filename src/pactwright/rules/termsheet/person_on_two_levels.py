"""A person to whom a difference comes back."""

from __future__ import annotations

from collections.abc import Iterator

from pactwright.diagnostics import Related
from pactwright.rules.model import Finding, Findings, Rule
from pactwright.source import Path
from pactwright.termsheet import LocatedTermSheet, Register, TermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each person of an organisation who stands on two levels; an individual has nobody else to send."""
    register = Register.of(located.sheet)
    individuals = {party.short_name for party in located.sheet.parties if party.is_individual}
    first: dict[Path, Path] = {}
    for path, name in _people(located.sheet):
        person, side = register.find("person", name), register.party_of(name)
        known = first.setdefault(person.path, path) if person else path
        if known != path and known[:3] != path[:3] and side not in individuals:
            yield Finding(
                located.place(path),
                f"{name} stands on two levels of escalation.",
                "Name somebody on the higher level who can overrule the lower one, or take a level out.",
                (Related("the lower level", located.place(known)),),
            )


def _people(sheet: TermSheet) -> Iterator[tuple[Path, str]]:
    for position, level in enumerate(sheet.disputes.escalation):
        for number, name in enumerate(level.people):
            yield ("disputes", "escalation", position, "people", number), name


RULE = Rule(
    code="TS362",
    name="person-on-two-levels",
    says="The same person of an organisation stands on two levels of escalation.",
    why="Whoever could not settle it the first time will not settle it the second time.",
    instead=(
        "escalation:\n"
        "  - {name: Alliance managers, people: [Jan Okafor, Siri Dahl], within: 10 business days}\n"
        "  - {name: Chief executives, people: [Ada Brandt, Jonas Berg], within: 20 business days}"
    ),
    check=check,
)
