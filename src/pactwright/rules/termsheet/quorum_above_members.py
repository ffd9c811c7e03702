"""A quorum that can never be reached."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find a quorum that is larger than the committee."""
    committee = located.sheet.committee
    if committee and committee.quorum is not None and committee.quorum > len(committee.members):
        yield Finding(
            located.place(("committee", "quorum")),
            f"The quorum is {committee.quorum}, but the committee has {len(committee.members)} members.",
            "Write a smaller quorum, or leave it out: then one member of each party must be there.",
        )


RULE = Rule(
    code="TS343",
    name="quorum-above-members",
    says="The committee's quorum is larger than the committee.",
    why="Such a committee can never decide anything.",
    instead="committee:\n  members: [Ada Brandt, Jan Okafor, Jonas Berg]\n  quorum: 2",
    check=check,
)
