"""Partners who have not said what they expect."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find a term sheet without expectations."""
    if not located.sheet.expectations:
        yield Finding(
            located.place(("expectations",), key=True),
            "Nobody has said aloud what they expect of the others.",
            "Add `expectations`: one line from each party, such as what it would be disappointed to miss.",
        )


RULE = HealthRule(
    code="EX101",
    name="nothing-expected",
    severity=Severity.WARNING,
    ask="What would each of us be disappointed to miss in a year?",
    says="No party states an expectation.",
    why="Everybody has expectations. Those that were not spoken cannot be met, only broken.",
    example="parties: […]\n# and no expectations",
    instead=(
        "expectations:\n"
        "  - {holder: Northwind, of: Fjordline, text: two pilots are open by May 2027, measure: signed pilot"
        " orders}"
    ),
    check=check,
)
