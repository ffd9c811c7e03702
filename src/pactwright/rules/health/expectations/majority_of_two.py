"""A majority of two, which is both."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet, Majority, VotingUnit


def check(located: LocatedTermSheet) -> Findings:
    """Find a committee of two parties, with one vote each, that decides by a majority."""
    committee = located.sheet.committee
    if (
        committee
        and located.sheet.is_two_party
        and committee.votes is VotingUnit.PER_PARTY
        and committee.decides_by is not Majority.UNANIMITY
    ):
        yield Finding(
            located.place(("committee", "decides_by")),
            "Two parties have one vote each: more than half of 2 is 2, so each of them can stop everything.",
            "Write `decides_by: unanimity`, which says so, and settle under `tie` what follows without a decision.",
        )


RULE = HealthRule(
    code="EX110",
    name="majority-of-two",
    severity=Severity.WARNING,
    in_memorandum=Severity.ADVICE,
    ask="Do we know that with two votes each of us can stop everything?",
    says="A committee of two parties with one vote each decides by a majority.",
    why="It sounds as if somebody could be outvoted. On the day it matters both find out that nobody can.",
    example="committee: {…, votes: per_party, decides_by: majority}",
    instead="committee: {…, votes: per_party, decides_by: unanimity, tie: escalate}",
    check=check,
)
