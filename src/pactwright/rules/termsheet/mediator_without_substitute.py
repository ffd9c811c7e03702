"""A mediation that fails for want of a mediator."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet, agreed


def check(located: LocatedTermSheet) -> Findings:
    """Find a mediation in which nobody steps in, or nobody appoints, if the parties find no mediator."""
    mediation = located.sheet.disputes.mediation
    if mediation is None or mediation.institution or mediation.appointing_body:
        return
    mediator = agreed(mediation.mediator)
    cure = "Add `appointing_body`, such as `appointing_body: the Nordic Mediation Centre`"
    if mediator and mediation.alternate is None:
        place = located.place(("disputes", "mediation", "mediator", "name"))
        yield Finding(place, f"If {mediator.name} cannot mediate, nobody else can.", f"{cure}, or an `alternate`.")
    elif mediation.mediator is None:
        place = located.place(("disputes", "mediation"))
        yield Finding(place, "Nobody names a mediator if the parties cannot agree on one.", f"{cure}, or a `mediator`.")


RULE = Rule(
    code="TS364",
    name="mediator-without-substitute",
    says=(
        "A mediator is named without an alternate, an institution or an appointing body; or there is none of the four."
    ),
    why=(
        "Mediators fall ill, retire and turn out to know one side. Then the way to court is blocked by a step"
        " nobody can take."
    ),
    instead=(
        "mediation:\n"
        "  mediator: {name: Dr Henrik Vaal}\n"
        "  appointing_body: the Nordic Mediation Centre\n"
        "  place: Copenhagen"
    ),
    check=check,
)
