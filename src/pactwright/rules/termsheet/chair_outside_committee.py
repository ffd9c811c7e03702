"""A chair who is no member."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet, Register


def check(located: LocatedTermSheet) -> Findings:
    """Find a chair who has no seat in the committee."""
    committee = located.sheet.committee
    if committee is None or committee.chair is None:
        return
    register = Register.of(located.sheet)
    chair = register.find("person", committee.chair)
    members = [register.find("person", member) for member in committee.members]
    if chair and chair not in members:
        yield Finding(
            located.place(("committee", "chair")),
            f"{committee.chair} is to chair the committee, but is no member of it.",
            "Add the person to `members`, or name a member as chair.",
        )


RULE = Rule(
    code="TS344",
    name="chair-outside-committee",
    says="The chair of the committee is not one of its members.",
    why="Only members take part. A chair from outside would have neither a seat nor a vote.",
    instead="committee:\n  members: [Ada Brandt, Jonas Berg]\n  chair: Ada Brandt",
    check=check,
)
