"""An agreement between whose ladder and court nobody from outside helps."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find a term sheet without mediation."""
    if located.sheet.disputes.mediation is None:
        yield Finding(
            located.place(("disputes",), key=True),
            "No external mediator helps before a difference goes to court.",
            "Add `mediation:` under `disputes`, with a `mediator` whom all have accepted or an `institution`.",
        )


RULE = HealthRule(
    code="DR104",
    name="agreement-without-mediator",
    severity=Severity.WARNING,
    blocks_final=True,
    ask="Whom from outside do all of us trust to mediate?",
    says="The term sheet provides for no mediation.",
    why="On the day of the quarrel nobody agrees on a mediator. On the day of the handshake it takes a minute.",
    example="disputes:\n  forum: {kind: courts}",
    instead="disputes:\n  mediation: {institution: the Nordic Mediation Centre, place: Copenhagen}",
    check=check,
)
