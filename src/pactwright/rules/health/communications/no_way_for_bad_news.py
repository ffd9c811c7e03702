"""An alliance in which nobody has to bring bad news."""

from __future__ import annotations

import re

from pactwright.diagnostics import Severity
from pactwright.patterns import pattern
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import Cadence, LocatedTermSheet, Principle

_TROUBLE = pattern(
    r"risk|trouble|problem|complain|incident|delay|concern|safety|quality|difficult|escalat|surprise|bad news|setback"
    r"|fault|failure|defect|outage|harm\b",
    re.IGNORECASE,
)


def check(located: LocatedTermSheet) -> Findings:
    """Find lines of communication none of which is for bad news, where the principles do not ask for it either."""
    sheet = located.sheet
    lines = sheet.communication
    open_line = any(line.cadence is Cadence.WHEN_NEEDED or _TROUBLE.search(line.topic) for line in lines)
    reported = any(_TROUBLE.search(text) for report in sheet.reports for text in (report.title, *report.contents))
    if lines and not open_line and not reported and Principle.NO_SURPRISES not in sheet.purpose.principles:
        yield Finding(
            located.place(("communication",), key=True),
            "Nobody has to tell the others of delays, complaints or risks when they arise.",
            "Add a line for trouble with `cadence: when_needed`, or the principle `no_surprises`.",
        )


RULE = HealthRule(
    code="CO106",
    name="no-way-for-bad-news",
    severity=Severity.WARNING,
    ask="How does bad news travel, and how fast?",
    says="No line of communication is for trouble, and `no_surprises` is not among the principles.",
    why="Good news finds its way. Bad news waits for a good moment, and gets dearer every week.",
    example="communication:\n  - {topic: sales, …, cadence: monthly}",
    instead=(
        "communication:\n"
        "  - {topic: sales, …, cadence: monthly}\n"
        "  - {topic: delays and complaints, …, channel: call, cadence: when_needed}"
    ),
    check=check,
)
