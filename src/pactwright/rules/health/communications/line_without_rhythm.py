"""Lines that are used when somebody feels like it."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import Cadence, LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find lines and meetings none of which has a rhythm."""
    sheet = located.sheet
    rhythms = {line.cadence for line in sheet.communication}
    rhythms |= {meeting.cadence for meeting in sheet.meetings}
    rhythms |= {report.cadence for report in sheet.reports}
    if sheet.communication and rhythms == {Cadence.WHEN_NEEDED}:
        yield Finding(
            located.place(("communication", 0, "cadence")),
            "All lines are for when they are needed: no two people have to talk in any month.",
            "Give one line a rhythm, such as `cadence: fortnightly`, or add a meeting that recurs.",
        )


RULE = HealthRule(
    code="CO103",
    name="line-without-rhythm",
    severity=Severity.WARNING,
    in_memorandum=Severity.ADVICE,
    ask="How often do we talk, even when nothing is wrong?",
    says="Every line of communication is for when it is needed, and no meeting or report recurs.",
    why="What is needed is seen late by those who are busy. A short talk at a fixed time finds it early.",
    example="- {topic: progress, sender: Ada Brandt, recipients: [Jonas Berg], channel: call, cadence: when_needed}",
    instead="- {topic: progress, sender: Ada Brandt, recipients: [Jonas Berg], channel: call, cadence: fortnightly}",
    check=check,
)
