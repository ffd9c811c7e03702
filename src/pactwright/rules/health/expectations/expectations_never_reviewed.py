"""Expectations that are to be reviewed, and nobody reviews."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import Consequence, LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find expectations that lead to a review, in a term sheet without a review and without a meeting."""
    sheet = located.sheet
    reviewed = [n for n, one in enumerate(sheet.expectations) if one.consequence is Consequence.REVIEW]
    if reviewed and sheet.review is None and not sheet.meetings:
        yield Finding(
            located.place(("expectations", reviewed[0], "text")),
            "This is to be reviewed if it is not met, but there is neither a review nor a meeting.",
            "Add `review: {cadence: half_yearly}`, or a meeting that recurs.",
        )


RULE = HealthRule(
    code="EX105",
    name="expectations-never-reviewed",
    severity=Severity.WARNING,
    ask="When do we come back to what we expected?",
    says="Expectations lead to a review, and the term sheet has neither a review nor a meeting that recurs.",
    why="Expectations change with what people learn. Without a day to say so, both sides keep their first one.",
    example="expectations:\n  - {holder: Northwind, …, consequence: review}\n# and no review",
    instead="review: {cadence: half_yearly, measures: [what we expected, and what came]}",
    check=check,
)
