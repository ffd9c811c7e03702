"""A ladder that takes longer than the quarrel can wait."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet, agreed

_LONGEST = 90


def check(located: LocatedTermSheet) -> Findings:
    """Find a ladder of more than 90 days, or of more than a quarter of the term; the sum is shown."""
    sheet = located.sheet
    times = [time for level in sheet.disputes.escalation if (time := agreed(level.within))]
    total = sum(time.days for time in times)
    length = agreed(sheet.term.length)
    most = min(_LONGEST, length.days // 4) if length else _LONGEST
    if total > most:
        shown = " + ".join(str(time).replace("\N{NO-BREAK SPACE}", " ") for time in times)
        yield Finding(
            located.place(("disputes", "escalation"), key=True),
            f"The ladder takes about {total} days ({shown}); {most} are as many as this alliance can wait.",
            "Shorten the levels, or take one out.",
        )


RULE = HealthRule(
    code="DR103",
    name="ladder-too-long",
    severity=Severity.WARNING,
    in_memorandum=Severity.ADVICE,
    ask="How long may a difference take before somebody from outside helps?",
    says="The levels of escalation take more than 90 days together, or more than a quarter of the term.",
    why=(
        "While a difference climbs, the work stands still. Among real alliances 90 working days is the"
        " longest ladder seen."
    ),
    example="escalation:\n  - {…, within: 60 days}\n  - {…, within: 60 days}",
    instead="escalation:\n  - {…, within: 10 business days}\n  - {…, within: 20 business days}",
    check=check,
)
