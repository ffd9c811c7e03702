"""A milestone that the own camp accepts."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet, Register, agreed


def check(located: LocatedTermSheet) -> Findings:
    """Find each milestone whose owner and acceptor act for two parties of one camp; within one party it is an error."""
    register = Register.of(located.sheet)
    camps = {party.short_name: party.camp for party in located.sheet.parties}
    for position, milestone in enumerate(located.sheet.milestones):
        acceptor = agreed(milestone.accepted_by)
        owner_side, side = (register.party_of(name or "") for name in (agreed(milestone.owner), acceptor))
        camp = camps.get(side or "")
        if camp and side != owner_side and camp == camps.get(owner_side or ""):
            yield Finding(
                located.place(("milestones", position, "accepted_by")),
                f"{acceptor} stands in the camp `{camp}`, as does the owner of {milestone.id}.",
                "Name a person of the other side, or leave `accepted_by` out.",
            )


RULE = HealthRule(
    code="AC108",
    name="accepted-in-own-camp",
    severity=Severity.WARNING,
    ask="Who on the other side says that a milestone is reached?",
    says="A milestone is accepted by a person of a party that stands in one camp with the party that has to reach it.",
    why="Parties of one camp act as one side. Whoever accepts the work of a sister accepts its own.",
    example="- {id: M1, owner: Ada Brandt, accepted_by: Jan Okafor}  # both in the camp North",
    instead="- {id: M1, owner: Ada Brandt, accepted_by: Jonas Berg}  # of the other side",
    check=check,
)
