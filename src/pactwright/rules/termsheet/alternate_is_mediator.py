"""An alternate who is the mediator."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.rules.termsheet.plain_names import same_person
from pactwright.termsheet import LocatedTermSheet, agreed


def check(located: LocatedTermSheet) -> Findings:
    """Find an alternate who is the same person as the mediator."""
    mediation = located.sheet.disputes.mediation
    mediator = agreed(mediation.mediator) if mediation else None
    if mediation and mediator and mediation.alternate and same_person(mediator.name, mediation.alternate.name):
        yield Finding(
            located.place(("disputes", "mediation", "alternate", "name")),
            f"{mediator.name} is named both as the mediator and as the alternate.",
            "Name another person, or take the alternate out and add an `appointing_body`.",
        )


RULE = Rule(
    code="TS365",
    name="alternate-is-mediator",
    says="The alternate is the mediator.",
    why="The alternate is there for the day when the mediator cannot come.",
    instead="mediation:\n  mediator: {name: Dr Henrik Vaal}\n  alternate: {name: Ines Duarte}",
    check=check,
)
