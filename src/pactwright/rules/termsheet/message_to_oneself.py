"""A sender among the recipients."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet, Register, agreed


def check(located: LocatedTermSheet) -> Findings:
    """Find each line of communication whose sender is also a recipient."""
    register = Register.of(located.sheet)
    for position, line in enumerate(located.sheet.communication):
        sender = register.find("person", agreed(line.sender) or "")
        for number, recipient in enumerate(line.recipients):
            if sender and register.find("person", recipient) == sender:
                yield Finding(
                    located.place(("communication", position, "recipients", number)),
                    f"{recipient} both tells and hears about {line.topic}.",
                    "Take the name out of `recipients`.",
                )


RULE = Rule(
    code="TS350",
    name="message-to-oneself",
    says="The sender of a line of communication is one of its recipients.",
    why="A message to oneself reaches nobody: a name has slipped into the wrong list.",
    instead=(
        "- {topic: pilot progress, sender: Ada Brandt, recipients: [Jonas Berg], channel: video, cadence: weekly}"
    ),
    check=check,
)
