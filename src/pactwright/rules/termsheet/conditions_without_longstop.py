"""Conditions that may stay unmet for ever."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find conditions without a day by which they must be met."""
    dates = located.sheet.dates
    if dates.conditions and dates.longstop is None:
        yield Finding(
            located.place(("dates", "conditions")),
            "The paper waits for conditions, but there is no last day for them.",
            "Add `longstop: 2027-03-31`. If it is still to be agreed: `longstop: {open: By when?}`.",
        )


RULE = Rule(
    code="TS355",
    name="conditions-without-longstop",
    says="The paper takes effect on conditions, but there is no day by which they must be met.",
    why=("Without a last day the parties are neither bound nor free, for as long as one condition is open."),
    instead=(
        "dates:\n"
        "  conditions: [{text: the port authority has consented, owner: Fjordline, due: 2027-02-28}]\n"
        "  longstop: 2027-03-31"
    ),
    check=check,
)
