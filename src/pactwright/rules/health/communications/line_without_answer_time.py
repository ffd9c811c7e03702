"""A written line that may be answered next year."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import Channel, LocatedTermSheet

_LIVE = (Channel.CALL, Channel.VIDEO, Channel.MEETING)


def check(located: LocatedTermSheet) -> Findings:
    """Find each line in writing without a time for the answer. Whoever is in a call answers at once."""
    for position, line in enumerate(located.sheet.communication):
        if line.channel not in _LIVE and not line.reply_within:
            yield Finding(
                located.place(("communication", position, "channel")),
                f"Nobody knows how soon a message about {line.topic} is answered.",
                "Add `reply_within:`, such as `reply_within: 2 business days`.",
            )


RULE = HealthRule(
    code="CO104",
    name="line-without-answer-time",
    severity=Severity.WARNING,
    ask="How soon does each of us answer?",
    says="A line of communication in writing has no time for the answer.",
    why="The sender counts hours, the receiver counts days. A time that both have named spares the reminder.",
    example="- {topic: product changes, …, channel: email, cadence: monthly}",
    instead="- {topic: product changes, …, channel: email, cadence: monthly, reply_within: 5 business days}",
    check=check,
)
