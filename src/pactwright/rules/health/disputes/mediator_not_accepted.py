"""A mediator whom one side has not accepted."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.rules.termsheet.mediator_not_outside import mediators_of
from pactwright.termsheet import LocatedTermSheet, in_words


def check(located: LocatedTermSheet) -> Findings:
    """Find each named mediator and alternate whom a party has not accepted."""
    for path, mediator in mediators_of(located.sheet):
        names = [party.short_name for party in located.sheet.parties]
        lacking = [name for name in names if name not in mediator.accepted_by]
        if lacking:
            yield Finding(
                located.place(
                    (*path, "accepted_by" if mediator.accepted_by else "name"), key=bool(mediator.accepted_by)
                ),
                f"{mediator.name} is not yet accepted by {in_words(lacking)}.",
                f"Ask, then write `accepted_by: [{', '.join(names)}]`.",
            )


RULE = HealthRule(
    code="DR105",
    name="mediator-not-accepted",
    severity=Severity.WARNING,
    in_memorandum=Severity.ADVICE,
    blocks_final=True,
    ask="Has each side said yes to the mediator?",
    says="The mediator, or the alternate, is not accepted by every party.",
    why="A mediator has no power but trust. One whom a side never chose is refused on the day of need.",
    example="mediator: {name: Dr Henrik Vaal, accepted_by: [Northwind]}",
    instead="mediator: {name: Dr Henrik Vaal, accepted_by: [Northwind, Fjordline]}",
    check=check,
)
