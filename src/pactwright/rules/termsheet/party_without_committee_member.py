"""A committee without a member of some party."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet, Register, in_words


def check(located: LocatedTermSheet) -> Findings:
    """Find a committee in which a party has no seat; quiet while a member is not declared."""
    committee = located.sheet.committee
    if committee is None:
        return
    register = Register.of(located.sheet)
    sides = {register.party_of(member) for member in committee.members}
    absent = [party.short_name for party in located.sheet.parties if party.short_name not in sides]
    if absent and None not in sides:
        yield Finding(
            located.place(("committee", "members")),
            f"{in_words(absent)} {'has' if len(absent) == 1 else 'have'} no member in the committee.",
            "Add at least one person of each party.",
        )


RULE = Rule(
    code="TS341",
    name="party-without-committee-member",
    says="A party has no member in the committee.",
    why="The committee decides for all. Each party has a seat in it.",
    instead="committee:\n  members: [Ada Brandt, Jonas Berg]",
    check=check,
)
