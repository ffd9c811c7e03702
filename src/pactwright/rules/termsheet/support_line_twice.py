"""Two parties on one line of support."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each line of support that has been given already."""
    support = located.sheet.activities.support
    levels = [line.level for line in support.levels] if support else []
    for position, level in enumerate(levels):
        if level in levels[:position]:
            yield Finding(
                located.place(("activities", "support", "levels", position, "level")),
                f"Line {level} of support is given twice.",
                "Give each line to one party.",
            )


RULE = Rule(
    code="TS470",
    name="support-line-twice",
    says="One line of support is given to two parties.",
    why="Each of the two waits for the other, and so does the customer.",
    instead="support:\n  levels:\n    - {level: 1, party: Northwind}\n    - {level: 2, party: Fjordline}",
    check=check,
)
