"""A condition that may be met after the last day."""

from __future__ import annotations

from pactwright.diagnostics import Related
from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet, agreed


def check(located: LocatedTermSheet) -> Findings:
    """Find each condition whose day lies after the longstop."""
    dates = located.sheet.dates
    longstop = agreed(dates.longstop)
    for position, condition in enumerate(dates.conditions):
        due = agreed(condition.due)
        if longstop and due and due > longstop:
            yield Finding(
                located.place(("dates", "conditions", position, "due")),
                f"This condition has time until {due}, but all conditions must be met by {longstop}.",
                "Write an earlier day here, or a later `longstop`.",
                (Related("the last day", located.place(("dates", "longstop"))),),
            )


RULE = Rule(
    code="TS356",
    name="longstop-before-conditions",
    says="A condition has more time than the last day for all conditions allows.",
    why="The paper would fall away while a party is still in time.",
    instead=(
        "dates:\n"
        "  conditions: [{text: the port authority has consented, owner: Fjordline, due: 2027-02-28}]\n"
        "  longstop: 2027-03-31"
    ),
    check=check,
)
