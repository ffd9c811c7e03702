"""A deliverable of which nobody can say whether it was delivered."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet, quoted


def check(located: LocatedTermSheet) -> Findings:
    """Find each deliverable without criteria."""
    for position, deliverable in enumerate(located.sheet.deliverables):
        if not deliverable.criteria:
            yield Finding(
                located.place(("deliverables", position, "title")),
                f"Nobody can say when {quoted(deliverable.title)} is good enough.",
                f"Add `criteria:` to {deliverable.id}: what it must do to count as delivered.",
            )


RULE = HealthRule(
    code="AC106",
    name="deliverable-without-test",
    severity=Severity.WARNING,
    ask="What must each deliverable do, so that the other side takes it?",
    says="A deliverable has no criteria.",
    why="Accountable means that one can succeed or fail. Without a test the taste of the day decides.",
    example="- {id: D1, title: Forecast interface, party: Northwind, accountable: Ada Brandt, due: 2027-05-31}",
    instead="- {id: D1, title: Forecast interface, …, criteria: answers within two seconds for ten ports}",
    check=check,
)
