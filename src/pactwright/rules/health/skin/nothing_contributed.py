"""An alliance to which nobody brings anything."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find a term sheet without a single contribution."""
    if not located.sheet.contributions:
        yield Finding(
            located.place(("instrument",)),
            "Nothing is said about what each party puts in.",
            "Add `contributions`: for each party what it brings, by when, and who answers for it.",
        )


RULE = HealthRule(
    code="SK101",
    name="nothing-contributed",
    severity=Severity.WARNING,
    blocks_final=True,
    ask="What does each of us put in: time, money, things, rights?",
    says="No contribution is written down.",
    why="Who has nothing in it loses nothing by letting it drift. An alliance without skin ends when anyone is busy.",
    example="parties: […]\npurpose: {statement: sell together}\n# and no contributions",
    instead=(
        "contributions:\n"
        "  - {party: Northwind, kind: cash, description: a launch fund, amount: EUR 5000, due: 2027-02-28}"
    ),
    check=check,
)
