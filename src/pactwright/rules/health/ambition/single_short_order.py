"""One thing, soon delivered: an order, not an alliance."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet, agreed, quoted

_SHORT = 92
"""Days; about three months."""


def check(located: LocatedTermSheet) -> Findings:
    """Find an alliance of three months or less with one deliverable, no milestone and no objective."""
    sheet = located.sheet
    length = agreed(sheet.term.length)
    brief = length is not None and length.days <= _SHORT
    if brief and len(sheet.deliverables) == 1 and not (sheet.milestones or sheet.purpose.objectives):
        yield Finding(
            located.place(("deliverables", 0, "title")),
            f"{quoted(sheet.deliverables[0].title)} within {length} is an order, not an alliance.",
            "Say under `purpose.objectives` what it leads to, or write an order: it is shorter.",
        )


RULE = HealthRule(
    code="AM102",
    name="single-short-order",
    severity=Severity.ADVICE,
    in_memorandum=Severity.ADVICE,
    ask="What comes after the first delivery?",
    says="The alliance lasts three months or less and has a single deliverable, no milestone and no objective.",
    why="What one side delivers and the other pays is bought with an order. Alliances are for what neither can buy.",
    example="deliverables:\n  - {id: D1, title: A brochure, …}\nterm: {length: 2 months}",
    instead=(
        "purpose:\n"
        "  objectives:\n"
        "    - {text: sell it together in three countries, measure: signed orders, due: 2028-06-30}"
    ),
    check=check,
)
