"""A meeting after which everybody remembers something else."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each recurring meeting without a time for its minutes."""
    for position, meeting in enumerate(located.sheet.meetings):
        if not meeting.minutes_within:
            yield Finding(
                located.place(("meetings", position, "body")),
                f"Nobody writes down in time what the {meeting.body} agreed.",
                "Add `minutes_within:`, such as `minutes_within: 5 business days`. Five lines are enough.",
            )


RULE = HealthRule(
    code="CO107",
    name="meeting-without-record",
    severity=Severity.ADVICE,
    ask="Who writes down what we agree in a meeting, and by when?",
    says="A recurring meeting has no time for its minutes.",
    why="Two people leave the same room with two memories. What is written within days is seldom disputed.",
    example="- {body: Steering Committee, cadence: quarterly}",
    instead="- {body: Steering Committee, cadence: quarterly, minutes_within: 5 business days}",
    check=check,
)
