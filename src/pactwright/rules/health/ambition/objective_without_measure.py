"""An objective that everybody can claim to have reached."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each objective without a measure."""
    for position, objective in enumerate(located.sheet.purpose.objectives):
        if not objective.measure:
            yield Finding(
                located.place(("purpose", "objectives", position, "text")),
                "Each side can say that this is reached, or that it is not.",
                "Add `measure:`: what both will look at, such as `measure: signed yearly subscriptions`.",
            )


RULE = HealthRule(
    code="AM104",
    name="objective-without-measure",
    severity=Severity.WARNING,
    in_memorandum=Severity.ADVICE,
    ask="How will we know that an objective is reached?",
    says="An objective has no measure.",
    why="What is not measured is argued. A figure that both have named in peace holds in a quarrel.",
    example="- {text: become the leading offer for ports}",
    instead=(
        "- {text: become the leading offer for ports, measure: the share of Nordic ports under contract,"
        " due: 2028-12-31}"
    ),
    check=check,
)
