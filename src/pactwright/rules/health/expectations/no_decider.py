"""An alliance in which it is not said who decides."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find a term sheet with neither decisions nor a committee. In a company of their own, its bodies decide."""
    sheet = located.sheet
    if not sheet.decisions and sheet.committee is None and sheet.instrument.value != "joint_venture_agreement":
        yield Finding(
            located.place(("decisions",), key=True),
            "No matter is named with the one who decides it.",
            "Add `decisions`: three matters that will come up, each with `decided_by` and `consults`.",
        )


RULE = HealthRule(
    code="EX108",
    name="no-decider",
    severity=Severity.WARNING,
    ask="Who decides prices, features and people, and who is heard before?",
    says="The term sheet names neither decisions nor a committee.",
    why="Where nobody is named, the fastest decides and the slowest protests.",
    example="parties: […]\n# and neither decisions nor a committee",
    instead=(
        "decisions:\n"
        "  - {matter: the price list, decided_by: party, party: Northwind, consults: [{party: Fjordline,"
        " extent: agrees, notice: 10 business days}]}"
    ),
    check=check,
)
