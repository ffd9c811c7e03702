"""A party that stands twice among those who share a sum from outside."""

from __future__ import annotations

from pactwright.diagnostics import Related
from pactwright.rules.model import Finding, Findings, Rule
from pactwright.rules.termsheet.allotment_lists import outside_sums
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each second part of a party in the same sum."""
    for outside in outside_sums(located.sheet):
        first: dict[str, int] = {}
        for position, share in enumerate(outside.shares):
            earlier = first.setdefault(share.party, position)
            if earlier != position:
                yield Finding(
                    located.place((*outside.shares_path, position, "party")),
                    f"{share.party} has two parts of {outside.called}.",
                    "Add them up and write one part, or name the other party.",
                    (Related("the first part", located.place((*outside.shares_path, earlier, "party"))),),
                )


RULE = Rule(
    code="TS446",
    name="party-allotted-twice",
    says="A party has two parts of the funding or of the customer's price.",
    why="Nobody can tell whether both count, or whether one of them was meant for another party.",
    instead="Write each party once, with the whole of its part.",
    check=check,
)
