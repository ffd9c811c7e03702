"""An equity link in a paper that does not hold one."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import InstrumentName, LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find an equity link anywhere but in an alliance agreement."""
    sheet = located.sheet
    if sheet.equity_link is not None and sheet.instrument is not InstrumentName.ALLIANCE_AGREEMENT:
        yield Finding(
            located.place(("equity_link",), key=True),
            "This paper says nothing of an investment, so the block `equity_link` would be lost.",
            "Write `instrument: alliance_agreement`, or take the block out.",
        )


RULE = Rule(
    code="TS493",
    name="stake-out-of-place",
    says="The term sheet has an equity link in a paper other than an alliance agreement.",
    why="What a paper cannot print is lost without a word, and somebody counts on it.",
    instead="instrument: alliance_agreement",
    check=check,
)
