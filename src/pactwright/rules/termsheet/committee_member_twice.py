"""A committee member who is listed twice."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.source import Path
from pactwright.termsheet import LocatedTermSheet, Register


def check(located: LocatedTermSheet) -> Findings:
    """Find each person who has two seats in the committee."""
    committee = located.sheet.committee
    register = Register.of(located.sheet)
    seen: set[Path] = set()
    for position, member in enumerate(committee.members if committee else ()):
        person = register.find("person", member)
        if person and person.path in seen:
            place = located.place(("committee", "members", position))
            yield Finding(place, f"{member} has a seat in the committee already.", "Take one of the two out.")
        seen |= {person.path} if person else set()


RULE = Rule(
    code="TS342",
    name="committee-member-twice",
    says="A person is listed twice as a member of the committee.",
    why="One person has one seat. With two, the quorum and the votes no longer add up.",
    instead="committee:\n  members: [Ada Brandt, Jan Okafor, Jonas Berg]",
    check=check,
)
