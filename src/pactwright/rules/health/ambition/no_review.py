"""A long alliance that nobody looks at."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet, TermSheet, agreed

_LONG = 365
"""Days. An alliance of up to a year is reviewed by its end."""


def check(located: LocatedTermSheet) -> Findings:
    """Find an alliance of more than a year, or with an open end, without a review."""
    if located.sheet.review is None and lasts_long(located.sheet):
        yield Finding(
            located.place(("term",), key=True),
            "Nobody looks at the alliance itself while it lasts.",
            "Add `review: {cadence: yearly, measures: [objectives reached, how well we work together]}`.",
        )


def lasts_long(sheet: TermSheet) -> bool:
    """Whether an alliance lasts for more than a year, or has an open end."""
    length = agreed(sheet.term.length)
    return length is None or length.days > _LONG


RULE = HealthRule(
    code="AM107",
    name="no-review",
    severity=Severity.WARNING,
    ask="When do we look at the alliance itself, not only at the work?",
    says="An alliance of more than a year has no review.",
    why="Markets and people change within a year. What was a good bargain at signing has to be asked for again.",
    example="term: {length: 36 months}\n# and no review",
    instead="review: {cadence: yearly, measures: [objectives reached, how well we work together]}",
    check=check,
)
