"""A line of communication that stays within one party."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet, Register, agreed


def check(located: LocatedTermSheet) -> Findings:
    """Find each line whose recipients all belong to the sender's party; quiet while somebody is not declared."""
    register = Register.of(located.sheet)
    for position, line in enumerate(located.sheet.communication):
        sender = agreed(line.sender)
        side = register.party_of(sender) if sender else None
        sides = {register.party_of(recipient) for recipient in line.recipients}
        if side and sides == {side}:
            yield Finding(
                located.place(("communication", position, "recipients")),
                f"Only people of {side} hear of {line.topic}, and {sender} of {side} tells them.",
                "Add a recipient of another party.",
            )


RULE = Rule(
    code="TS349",
    name="message-within-one-party",
    says="All recipients of a line of communication belong to the sender's party.",
    why="Lines of communication are agreed so that the other side hears in time.",
    instead=(
        "- {topic: pilot progress, sender: Ada Brandt, recipients: [Jonas Berg], channel: video, cadence: weekly}"
    ),
    check=check,
)
