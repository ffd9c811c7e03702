"""A deadlock from which nothing leads on."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet, TieRule


def check(located: LocatedTermSheet) -> Findings:
    """Find a committee whose ties are escalated, where there is no ladder; with a mediator there is at least a way."""
    sheet = located.sheet
    committee = sheet.committee
    if committee and committee.tie is TieRule.ESCALATE and not sheet.disputes.escalation:
        yield Finding(
            located.place(("committee", "tie")),
            "A deadlock is to be escalated, but there is no ladder to climb.",
            "Add `escalation` under `disputes`, or write `tie: status_quo` or `tie: chair`.",
        )


RULE = HealthRule(
    code="EX109",
    name="deadlock-without-path",
    severity=Severity.WARNING,
    in_memorandum=Severity.ADVICE,
    ask="What happens if we cannot decide?",
    says="The committee escalates what it cannot decide, and no level of escalation is named.",
    why="A deadlock stops the work of everybody, and time works for whoever wants nothing to change.",
    example="committee: {members: [Ada Brandt, Jonas Berg], tie: escalate}",
    instead="committee: {members: [Ada Brandt, Jonas Berg], tie: status_quo}",
    check=check,
)
