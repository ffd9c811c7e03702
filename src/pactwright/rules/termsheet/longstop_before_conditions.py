"""A condition that may be met after the last day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pactwright.diagnostics import Related
from pactwright.rules.model import Finding, Findings, Rule
from pactwright.source import Path
from pactwright.termsheet import Condition, LocatedTermSheet, agreed


def check(located: LocatedTermSheet) -> Findings:
    """Find each condition whose day lies after the last day: of the paper, or of an investment."""
    dates, link = located.sheet.dates, located.sheet.equity_link
    yield from _late(located, ("dates",), dates.conditions, longstop=agreed(dates.longstop))
    if link:
        yield from _late(located, ("equity_link",), link.conditions, longstop=agreed(link.longstop))


def _late(
    located: LocatedTermSheet, block: Path, conditions: Sequence[Condition], *, longstop: date | None
) -> Findings:
    for position, condition in enumerate(conditions):
        due = agreed(condition.due)
        if longstop and due and due > longstop:
            yield Finding(
                located.place((*block, "conditions", position, "due")),
                f"This condition has time until {due}, but all conditions must be met by {longstop}.",
                "Write an earlier day here, or a later `longstop`.",
                (Related("the last day", located.place((*block, "longstop"))),),
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
