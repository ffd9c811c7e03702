"""A step of the deadlock's ladder without exactly one person of each holder."""

from __future__ import annotations

from collections import Counter

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet, Register, quoted


def check(located: LocatedTermSheet) -> Findings:
    """Find each step on which a party has nobody or two people; quiet where somebody is not declared."""
    entity, register = located.sheet.entity, Register.of(located.sheet)
    ladder = entity.deadlock.ladder if entity and entity.deadlock else ()
    for position, level in enumerate(ladder):
        sides = Counter(register.party_of(person) for person in level.people)
        uneven = [party.short_name for party in located.sheet.parties if sides[party.short_name] != 1]
        if uneven and None not in sides:
            yield Finding(
                located.place(("entity", "deadlock", "ladder", position, "people")),
                f"{uneven[0]} does not have exactly one person on the step {quoted(level.name)}.",
                f"Name exactly one person of {uneven[0]} on each step.",
            )


RULE = Rule(
    code="TS423",
    name="deadlock-level-not-balanced",
    says="A step of the deadlock's ladder does not have exactly one person of each party.",
    why="A deadlock is a tie between equals. Two against one settle nothing, nor does an empty chair.",
    instead="ladder:\n  - {name: Chief executives, people: [Ada Brandt, Jonas Berg], within: 20 business days}",
    check=check,
)
