"""Fine words that nobody comes back to."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.ambition.no_review import lasts_long
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find principles in a term sheet without a review; of an alliance that lasts long, AM107 says it already."""
    sheet = located.sheet
    if sheet.purpose.principles and sheet.review is None and not lasts_long(sheet):
        yield Finding(
            located.place(("purpose", "principles"), key=True),
            "Nobody ever looks whether these principles are kept.",
            "Add `review: {cadence: yearly, measures: [how well we kept our principles]}`.",
        )


RULE = HealthRule(
    code="MI102",
    name="principles-without-review",
    severity=Severity.WARNING,
    in_memorandum=None,
    ask="When do we ask each other whether we kept our principles?",
    says="Principles are named, and no review looks at them.",
    why="Words that are never asked after become wallpaper, and make honest people cynical.",
    example="principles: [openness, ambition]\n# and no review",
    instead="principles: [openness, ambition]\nreview: {cadence: yearly, measures: [how well we kept our principles]}",
    check=check,
)
