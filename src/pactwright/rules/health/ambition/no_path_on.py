"""An alliance that may only end."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.ambition.no_review import lasts_long
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet, Renewal


def check(located: LocatedTermSheet) -> Findings:
    """Find a term that is not renewed, without a review; of an alliance that lasts long, AM107 says it already."""
    sheet = located.sheet
    if sheet.term.length and sheet.term.renewal is Renewal.NONE and not sheet.review and not lasts_long(sheet):
        yield Finding(
            located.place(("term", "renewal")),
            "The alliance ends on its last day, and nobody looks before whether it should go on.",
            "Add `review: {cadence: yearly}`, or write `renewal: agreement`.",
        )


RULE = HealthRule(
    code="AM106",
    name="no-path-on",
    severity=Severity.WARNING,
    in_memorandum=Severity.ADVICE,
    ask="If it goes well, what comes next, and who proposes it?",
    says="The term is not renewed and nothing is reviewed.",
    why="A success that has no next step is handed to a rival. Growth starts with a day on which all look up.",
    example="term: {length: 12 months, renewal: none}",
    instead=(
        "term: {length: 12 months, renewal: agreement}\nreview: {cadence: half_yearly, measures: [objectives reached]}"
    ),
    check=check,
)
