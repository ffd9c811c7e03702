"""A number of arbitrators that cannot decide."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import ForumKind, LocatedTermSheet

_NUMBERS = (1, 3)


def check(located: LocatedTermSheet) -> Findings:
    """Find arbitration by a number of arbitrators other than one and three."""
    forum = located.sheet.disputes.forum
    if forum.kind is ForumKind.ARBITRATION and forum.arbitrators not in _NUMBERS:
        yield Finding(
            located.place(("disputes", "forum", "arbitrators")),
            f"{forum.arbitrators} is not a usual number of arbitrators.",
            "Write `arbitrators: 1`, or `arbitrators: 3` for large sums.",
        )


RULE = Rule(
    code="TS370",
    name="arbitrators-not-one-or-three",
    says="The number of arbitrators is neither one nor three.",
    why="Even numbers can split in halves, and rules of arbitration provide for one or three.",
    instead="arbitrators: 1",
    check=check,
)
