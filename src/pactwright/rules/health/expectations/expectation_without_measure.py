"""An expectation with a consequence and no measure."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import Consequence, LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each expectation that is escalated when it is not met, but cannot be measured."""
    for position, expectation in enumerate(located.sheet.expectations):
        if expectation.consequence is Consequence.ESCALATE and not expectation.measure:
            yield Finding(
                located.place(("expectations", position, "text")),
                "This is escalated when it is not met, and nobody can say when that is.",
                "Add `measure:`, or write `consequence: review`.",
            )


RULE = HealthRule(
    code="EX103",
    name="expectation-without-measure",
    severity=Severity.WARNING,
    in_memorandum=Severity.ADVICE,
    ask="How do we know that an expectation is met?",
    says="An expectation is escalated when it is not met, and has no measure.",
    why="A consequence without a measure is a stick that either side may pick up.",
    example="- {holder: Mara, text: her introductions are answered soon, consequence: escalate}",
    instead=(
        "- {holder: Mara, text: her introductions are answered soon, measure: an answer within a week,"
        " consequence: escalate}"
    ),
    check=check,
)
