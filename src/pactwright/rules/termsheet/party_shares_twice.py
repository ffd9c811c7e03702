"""A party that stands twice in one list of shares."""

from __future__ import annotations

from pactwright.diagnostics import Related
from pactwright.rules.model import Finding, Findings, Rule
from pactwright.rules.termsheet.share_lists import share_lists
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each second share of a party in the same list."""
    for path, whole, shares in share_lists(located.sheet):
        first: dict[str, int] = {}
        for position, share in enumerate(shares):
            if share.party in first:
                earlier = located.place((*path, first[share.party], "party"))
                yield Finding(
                    located.place((*path, position, "party")),
                    f"{share.party} has two shares of {whole}.",
                    "Add them up and write one share, or name the other party.",
                    (Related("the first share", earlier),),
                )
            first.setdefault(share.party, position)


RULE = Rule(
    code="TS311",
    name="party-shares-twice",
    says="A party stands twice in the same list of shares.",
    why="Nobody can tell whether both shares count, or whether one of them was meant for another party.",
    instead="Write each party once, with the whole of its share.",
    check=check,
)
