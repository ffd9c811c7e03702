"""Something that is due before the alliance begins."""

from __future__ import annotations

from pactwright.diagnostics import Related
from pactwright.rules.model import Finding, Findings, Rule
from pactwright.rules.termsheet.deadlines import deadlines
from pactwright.rules.termsheet.period import start_of
from pactwright.termsheet import LocatedTermSheet, agreed


def check(located: LocatedTermSheet) -> Findings:
    """Find each day that lies before the day of effect."""
    start = start_of(located.sheet)
    if start is None:
        return
    field = "effective" if agreed(located.sheet.dates.effective) else "signature"
    for deadline in deadlines(located.sheet):
        if deadline.day < start:
            yield Finding(
                located.place(deadline.path),
                f"{deadline.what[:1].upper()}{deadline.what[1:]} is due on {deadline.day}, before the alliance begins.",
                f"Write a day on or after {start}, or let the paper take effect earlier.",
                (Related("the alliance begins", located.place(("dates", field))),),
            )


RULE = Rule(
    code="TS352",
    name="due-before-start",
    says=(
        "An objective, a contribution, a deliverable, a milestone or a payment is due before the paper takes effect."
    ),
    why="Whoever signs would be in breach on the first day.",
    instead=(
        "dates: {effective: 2027-02-01}\n"
        "milestones:\n"
        "  - {id: M1, title: Pilot live, owner: Ada Brandt, due: 2027-06-30, criteria: both ports use it}"
    ),
    check=check,
)
