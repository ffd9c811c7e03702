"""A company in a paper that forms none."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import InstrumentName, LocatedTermSheet

_WITH_COMPANY = frozenset({InstrumentName.JOINT_VENTURE_AGREEMENT, InstrumentName.LETTER_OF_INTENT})


def check(located: LocatedTermSheet) -> Findings:
    """Find a company, or contributions that pay for its shares, in a paper that says nothing of either."""
    sheet = located.sheet
    if sheet.entity is not None and sheet.instrument not in _WITH_COMPANY:
        yield Finding(
            located.place(("entity",), key=True),
            "This paper says nothing of a company, so the block `entity` would be lost.",
            "Write `instrument: joint_venture_agreement` or `instrument: letter_of_intent`, or take the block out.",
        )
    if sheet.entity is None:
        for position, contribution in enumerate(sheet.contributions):
            if contribution.in_equity:
                yield Finding(
                    located.place(("contributions", position, "in_equity")),
                    "This contribution pays for shares, but there is no company.",
                    "Take `in_equity` out, or describe the company under `entity`.",
                )


RULE = Rule(
    code="TS411",
    name="company-out-of-place",
    says="The term sheet has a company, or contributions for shares, in a paper that forms no company.",
    why="What a paper cannot print is lost without a word, and somebody counts on it.",
    instead="instrument: joint_venture_agreement",
    check=check,
)
