"""A decision of one side of which nobody hears."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import DecisionMaker, LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each matter that one party decides without consulting, or telling, any other."""
    for position, decision in enumerate(located.sheet.decisions):
        if decision.decided_by is DecisionMaker.PARTY and not decision.consults:
            yield Finding(
                located.place(("decisions", position, "matter")),
                f"{decision.party or 'One party'} decides this alone, and nobody is even told.",
                "Add `consults:`: whom, how fully (`extent`), how formally (`form`) and how long before (`notice`).",
            )


RULE = HealthRule(
    code="EX106",
    name="nobody-consulted",
    severity=Severity.WARNING,
    in_memorandum=Severity.ADVICE,
    ask="How fully, how formally and how often is the other side heard?",
    says="One party decides a matter, and no other is informed, consulted or asked.",
    why="Most people accept a decision against them if they were heard. Almost nobody accepts to have been forgotten.",
    example="- {matter: the price list, decided_by: party, party: Northwind}",
    instead=(
        "- {matter: the price list, decided_by: party, party: Northwind, consults: [{party: Fjordline,"
        " extent: consulted, form: writing, notice: 10 business days}]}"
    ),
    check=check,
)
