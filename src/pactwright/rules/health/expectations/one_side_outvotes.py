"""A committee in which one side decides alone; the arithmetic is shown."""

from __future__ import annotations

from collections import Counter

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import Committee, LocatedTermSheet, Majority, Register, VotingUnit


def check(located: LocatedTermSheet) -> Findings:
    """Find a committee with a vote for each member in which the members of one party reach the majority."""
    committee = located.sheet.committee
    if committee is None or committee.votes is VotingUnit.PER_PARTY:
        return
    register = Register.of(located.sheet)
    sides = Counter(register.party_of(name) for name in committee.members)
    needed = _needed(committee)
    for party, votes in sides.items():
        if party and len(sides) > 1 and votes >= needed:
            yield Finding(
                located.place(("committee", "members"), key=True),
                f"{party} has {votes} of {len(committee.members)} votes, and {needed} are enough: it decides alone.",
                "Give each party as many members as the others, or write `votes: per_party`.",
            )


def _needed(committee: Committee) -> int:
    members = len(committee.members)
    match committee.decides_by:
        case Majority.UNANIMITY:
            return members
        case Majority.TWO_THIRDS:
            return -(-2 * members // 3)
        case Majority.MAJORITY:
            return members // 2 + 1


RULE = HealthRule(
    code="EX111",
    name="one-side-outvotes",
    severity=Severity.WARNING,
    in_memorandum=Severity.ADVICE,
    ask="Can one side outvote the others, and do we want that?",
    says="Each member of the committee has a vote, and the members of one party reach the majority by themselves.",
    why="A committee that one side can outvote is a stage. The other side sends somebody junior, and later nobody.",
    example="committee: {members: [two of Northwind, one of Fjordline], votes: per_member, decides_by: majority}",
    instead="committee: {members: [two of Northwind, one of Fjordline], votes: per_party, decides_by: unanimity}",
    check=check,
)
