"""A level of escalation without exactly one person of each party."""

from __future__ import annotations

from collections import Counter

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet, Register, quoted


def check(located: LocatedTermSheet) -> Findings:
    """Find each level on which a party has nobody or two people; quiet where somebody is not declared."""
    register = Register.of(located.sheet)
    for position, level in enumerate(located.sheet.disputes.escalation):
        sides = [register.party_of(person) for person in level.people]
        if None not in sides:
            counted = Counter(side for side in sides if side)
            for party in located.sheet.parties:
                yield from _unbalanced(located, position, (party.short_name, counted[party.short_name]))


def _unbalanced(located: LocatedTermSheet, position: int, count: tuple[str, int]) -> Findings:
    (party, people), level = count, located.sheet.disputes.escalation[position]
    if people != 1:
        has = "nobody" if people == 0 else f"{people} people"
        yield Finding(
            located.place(("disputes", "escalation", position, "people")),
            f"{party} has {has} on the level {quoted(level.name)}.",
            f"Name exactly one person of {party} on each level.",
        )


RULE = Rule(
    code="TS361",
    name="escalation-level-not-balanced",
    says="A level of escalation does not have exactly one person of each party.",
    why=("A difference climbs to equals. Two against one settle nothing, and an empty chair settles nothing either."),
    instead=(
        "disputes:\n"
        "  escalation:\n"
        "    - {name: Chief executives, people: [Ada Brandt, Jonas Berg], within: 10 business days}"
    ),
    check=check,
)
