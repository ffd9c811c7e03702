"""Arbitration without a seat."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import ForumKind, LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find arbitration whose seat is not given."""
    forum = located.sheet.disputes.forum
    if forum.kind is ForumKind.ARBITRATION and forum.seat is None:
        yield Finding(
            located.place(("disputes", "forum", "kind")),
            "The arbitration has no seat.",
            "Add `seat`, such as `seat: Stockholm`. If it is still to be agreed: `seat: {open: Where?}`.",
        )


RULE = Rule(
    code="TS368",
    name="arbitration-without-seat",
    says="Arbitration is chosen without a seat.",
    why="The seat decides which law governs the proceedings and which courts can set an award aside.",
    instead="forum: {kind: arbitration, seat: Stockholm, rules: the SCC Arbitration Rules}",
    check=check,
)
