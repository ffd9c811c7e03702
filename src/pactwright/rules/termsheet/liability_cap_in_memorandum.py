"""A cap on liability in a paper that does not bind."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find a cap on liability in a paper that does not bind as a whole."""
    if not located.sheet.binds and located.sheet.risk.liability_cap is not None:
        yield Finding(
            located.place(("risk", "liability_cap"), key=True),
            "A paper of intent has no cap on liability: what does not bind cannot be broken.",
            "Take the line out, or write `instrument: alliance_agreement`.",
        )


RULE = Rule(
    code="TS390",
    name="liability-cap-in-memorandum",
    says="A memorandum of understanding or a letter of intent has a cap on liability.",
    why="Courts look at the substance. A cap shows that the parties meant to be bound after all.",
    instead="instrument: alliance_agreement\nrisk: {liability_cap: EUR 250,000}",
    check=check,
)
