"""A quorum that one side fills."""

from __future__ import annotations

from collections import Counter

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet, Register


def check(located: LocatedTermSheet) -> Findings:
    """Find a quorum that the members of a single party reach."""
    committee = located.sheet.committee
    if committee is None or committee.quorum is None:
        return
    register = Register.of(located.sheet)
    sides = Counter(register.party_of(name) for name in committee.members)
    party, members = sides.most_common(1)[0] if sides else (None, 0)
    if party and members >= committee.quorum:
        yield Finding(
            located.place(("committee", "quorum")),
            f"{members} of {party} are enough for a quorum of {committee.quorum}: it can meet without the others.",
            "Raise the quorum above the members of any one party, or leave it out: then each party must be there.",
        )


RULE = HealthRule(
    code="EX112",
    name="quorum-of-one-side",
    severity=Severity.WARNING,
    in_memorandum=Severity.ADVICE,
    ask="Can the committee meet without one of us?",
    says="The members of one party are as many as the quorum asks for.",
    why="What is decided in an empty room binds nobody's heart, and is disputed by whoever was not there.",
    example="committee: {members: [two of Northwind, one of Fjordline], quorum: 2}",
    instead="committee: {members: [two of Northwind, one of Fjordline], quorum: 3}",
    check=check,
)
