"""A day for the whole, and days for its parts."""

from __future__ import annotations

from pactwright.diagnostics import Related
from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each contribution that has both `due` and a schedule."""
    for position, contribution in enumerate(located.sheet.contributions):
        if contribution.due is not None and contribution.schedule:
            yield Finding(
                located.place(("contributions", position, "due"), key=True),
                f"The contribution of {contribution.party} has a day for the whole and a schedule for its parts.",
                "Keep `due` if it is made at once, or `schedule` if it is made in parts.",
                (Related("the schedule", located.place(("contributions", position, "schedule"))),),
            )


RULE = Rule(
    code="TS339",
    name="due-besides-instalments",
    says="A contribution has both a day for the whole and a schedule for its parts.",
    why="The two contradict each other as soon as one part is due on another day.",
    instead="schedule:\n  - {date: 2027-03-31, amount: EUR 25,000}\n  - {date: 2027-09-30, amount: EUR 25,000}",
    check=check,
)
