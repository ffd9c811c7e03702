"""An alternate from the mediator's own house."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.rules.termsheet.plain_names import plain
from pactwright.termsheet import LocatedTermSheet, agreed


def check(located: LocatedTermSheet) -> Findings:
    """Find an alternate whose organisation is that of the mediator."""
    mediation = located.sheet.disputes.mediation
    mediator, alternate = (agreed(mediation.mediator), mediation.alternate) if mediation else (None, None)
    house = plain((mediator.organisation if mediator else "") or "")
    if mediator and alternate and house and house == plain(alternate.organisation or ""):
        yield Finding(
            located.place(("disputes", "mediation", "alternate", "organisation")),
            f"{alternate.name} works in the house of {mediator.name}: what bars the one bars the other.",
            "Name an alternate of another house, or leave it to the `appointing_body`.",
        )


RULE = HealthRule(
    code="DR110",
    name="alternate-of-the-same-house",
    severity=Severity.WARNING,
    in_memorandum=Severity.ADVICE,
    ask="If the mediator's house has a conflict, who mediates?",
    says="The alternate belongs to the mediator's organisation.",
    why="A new client of the house can tie all who work there to one side, on the same day.",
    example=(
        "mediator: {name: Dr Henrik Vaal, organisation: Vaal Mediation}\n"
        "alternate: {name: Ines Duarte, organisation: Vaal Mediation}"
    ),
    instead=(
        "mediator: {name: Dr Henrik Vaal, organisation: Vaal Mediation}\n"
        "alternate: {name: Ines Duarte, organisation: Duarte & Filhos}"
    ),
    check=check,
)
