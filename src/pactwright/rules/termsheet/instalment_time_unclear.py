"""An instalment with no time, or with two."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.source import Path
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each instalment that has neither a date nor a milestone, or both."""
    for position, contribution in enumerate(located.sheet.contributions):
        for number, instalment in enumerate(contribution.schedule):
            path: Path = ("contributions", position, "schedule", number)
            if instalment.date is None and instalment.milestone is None:
                message = f"Instalment {number + 1} of {contribution.party} does not say when it is made."
                cure = "Add `date: 2027-03-31`, or the milestone on whose acceptance it is made: `milestone: M1`."
                yield Finding(located.place(path), message, cure)
            elif instalment.date is not None and instalment.milestone is not None:
                message = f"Instalment {number + 1} of {contribution.party} has both a date and a milestone."
                yield Finding(located.place((*path, "milestone"), key=True), message, "Keep one of the two.")


RULE = Rule(
    code="TS333",
    name="instalment-time-unclear",
    says="An instalment has neither a date nor a milestone, or it has both.",
    why="Whoever pays waits for the later of two times; whoever receives counts from the earlier.",
    instead="schedule:\n  - {date: 2027-03-31, amount: EUR 25,000}\n  - {milestone: M1, amount: EUR 25,000}",
    check=check,
)
