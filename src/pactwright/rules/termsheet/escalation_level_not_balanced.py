"""A level of escalation without exactly one person of each party, or of each camp of parties."""

from __future__ import annotations

from collections import Counter

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet, Register, quoted


def check(located: LocatedTermSheet) -> Findings:
    """Find each level on which a side has nobody or two people; quiet where somebody is not declared."""
    register = Register.of(located.sheet)
    sides = {party.short_name: party.side for party in located.sheet.parties}
    for position, level in enumerate(located.sheet.disputes.escalation):
        parties = [register.party_of(person) for person in level.people]
        if None not in parties:
            counted = Counter(sides[party] for party in parties if party)
            for side in dict.fromkeys(sides.values()):
                yield from _unbalanced(located, position, (side, counted[side]))


def _unbalanced(located: LocatedTermSheet, position: int, count: tuple[str, int]) -> Findings:
    (side, people), level = count, located.sheet.disputes.escalation[position]
    if people != 1:
        has = "nobody" if people == 0 else f"{people} people"
        yield Finding(
            located.place(("disputes", "escalation", position, "people")),
            f"{side} has {has} on the level {quoted(level.name)}.",
            f"Name exactly one person of {side} on each level.",
        )


RULE = Rule(
    code="TS361",
    name="escalation-level-not-balanced",
    says=(
        "A level of escalation does not have exactly one person of each party; parties of one `camp` together have one."
    ),
    why=("A difference climbs to equals. Two against one settle nothing, and an empty chair settles nothing either."),
    instead=(
        "disputes:\n"
        "  escalation:\n"
        "    - {name: Chief executives, people: [Ada Brandt, Jonas Berg], within: 10 business days}"
    ),
    check=check,
)
