"""An alliance in which nobody says what they hope to gain."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find a term sheet in which no party has `gains`."""
    if not any(party.gains for party in located.sheet.parties):
        yield Finding(
            located.place(("parties",), key=True),
            "No party says what it hopes to gain.",
            "Add `gains:` to each party: one line that its own people would sign.",
        )


RULE = HealthRule(
    code="GT101",
    name="gains-not-stated",
    severity=Severity.WARNING,
    ask="What does each of us hope to gain, in one sentence?",
    says="No party has `gains`.",
    why="Who knows what the other wants can give it cheaply. Hopes that nobody spoke of are the ones that disappoint.",
    example="parties:\n  - {short_name: Northwind, …}\n  - {short_name: Fjordline, …}",
    instead=(
        "parties:\n"
        "  - {short_name: Northwind, …, gains: [access to 40 port operators]}\n"
        "  - {short_name: Fjordline, …, gains: [software that sells its sensors]}"
    ),
    check=check,
)
