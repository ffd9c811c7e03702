"""A milestone that its own side accepts."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet, Register, agreed


def check(located: LocatedTermSheet) -> Findings:
    """Find each milestone whose owner and acceptor belong to the same party."""
    register = Register.of(located.sheet)
    for position, milestone in enumerate(located.sheet.milestones):
        owner, acceptor = agreed(milestone.owner), agreed(milestone.accepted_by)
        side = register.party_of(acceptor) if acceptor else None
        if owner and side and side == register.party_of(owner):
            yield Finding(
                located.place(("milestones", position, "accepted_by")),
                f"{acceptor} would accept milestone {milestone.id} for the party that reaches it, {side}.",
                "Name a person of another party, or leave `accepted_by` out.",
            )


RULE = Rule(
    code="TS340",
    name="milestone-accepted-by-own-side",
    says="A milestone is accepted by a person of the party that has to reach it.",
    why="Nobody is a judge of their own work, least of all where a payment hangs on it.",
    instead=(
        "- {id: M1, title: Pilot live, owner: Ada Brandt, accepted_by: Jonas Berg, due: 2027-06-30, criteria:"
        " both ports use it}"
    ),
    check=check,
)
