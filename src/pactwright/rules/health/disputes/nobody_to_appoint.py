"""Two named mediators, and nobody who finds a third."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find a mediation with an alternate but without an institution or an appointing body."""
    mediation = located.sheet.disputes.mediation
    if mediation and mediation.alternate and not (mediation.institution or mediation.appointing_body):
        yield Finding(
            located.place(("disputes", "mediation", "alternate", "name")),
            f"If {mediation.alternate.name} cannot mediate either, nobody finds another.",
            "Add `appointing_body:`, a chamber of commerce or a mediation centre that none of you belongs to.",
        )


RULE = HealthRule(
    code="DR108",
    name="nobody-to-appoint",
    severity=Severity.WARNING,
    in_memorandum=Severity.ADVICE,
    ask="Who names a mediator if none of those we chose is free?",
    says="Mediator and alternate are named, but no body from outside appoints another.",
    why="An alliance may last longer than two people practise. A body is always there.",
    example="mediator: {name: Dr Henrik Vaal}\nalternate: {name: Ines Duarte}",
    instead=(
        "mediator: {name: Dr Henrik Vaal}\nalternate: {name: Ines Duarte}\nappointing_body: the Nordic Mediation Centre"
    ),
    check=check,
)
