"""A chair who overrules a committee in which all must agree."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet, Majority, TieRule


def check(located: LocatedTermSheet) -> Findings:
    """Find a casting vote where all must agree, or where there are two sides only: then it decides every time."""
    sheet, committee = located.sheet, located.sheet.committee
    if (
        committee
        and committee.tie is TieRule.CHAIR
        and (committee.decides_by is Majority.UNANIMITY or sheet.is_two_party)
    ):
        yield Finding(
            located.place(("committee", "tie")),
            "Whenever the members differ, the chair decides alone, and the side of the chair with it.",
            "Write `tie: escalate` or `tie: status_quo`, or let a majority of three parties or more decide.",
        )


RULE = HealthRule(
    code="EX114",
    name="chair-decides-alone",
    severity=Severity.WARNING,
    in_memorandum=Severity.ADVICE,
    ask="May one person decide where we said that all must agree?",
    says="The chair has the casting vote in a committee in which all must agree, or which has two sides only.",
    why="A casting vote ends a tie among many. Between two, or where all must agree, it makes one side the master.",
    example="committee: {…, decides_by: unanimity, tie: chair}",
    instead="committee: {…, decides_by: unanimity, tie: escalate}",
    check=check,
)
