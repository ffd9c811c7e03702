"""A committee that would stand beside the board of a joint venture's company."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import InstrumentName, LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find a committee, or a table of decisions, in a joint venture agreement."""
    sheet = located.sheet
    if sheet.instrument is not InstrumentName.JOINT_VENTURE_AGREEMENT:
        return
    for name, given in (("committee", sheet.committee), ("decisions", sheet.decisions)):
        if given:
            yield Finding(
                located.place((name,), key=True),
                f"A joint venture decides through the company's board and holders, so `{name}` would be lost.",
                "Take it out. What needs consent belongs under `entity`: `reserved: {further: […]}`.",
            )


RULE = Rule(
    code="TS426",
    name="committee-beside-board",
    says="A joint venture agreement has a committee or a table of decisions beside the company's board.",
    why="Two bodies for one matter contradict each other, and the law heeds only the company's own.",
    instead="entity:\n  reserved: {further: [the choice of a second site]}",
    check=check,
)
