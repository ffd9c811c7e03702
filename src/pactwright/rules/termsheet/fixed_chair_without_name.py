"""A fixed chair whom nobody has named."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import ChairRule, LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find a committee with a fixed chair and no name for it."""
    committee = located.sheet.committee
    if committee and committee.chair_rule is ChairRule.FIXED and committee.chair is None:
        yield Finding(
            located.place(("committee", "chair_rule")),
            "The chair is fixed, but nobody is named.",
            f"Add `chair`, such as `chair: {next(iter(committee.members), 'Ada Brandt')}`, or let the chair rotate.",
        )


RULE = Rule(
    code="TS345",
    name="fixed-chair-without-name",
    says="The committee has a fixed chair, but nobody is named.",
    why="The first meeting would have to begin with a vote that nobody can chair.",
    instead="committee:\n  members: [Ada Brandt, Jonas Berg]\n  chair_rule: fixed\n  chair: Ada Brandt",
    check=check,
)
