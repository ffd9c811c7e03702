"""Arbitration by no rules."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import ForumKind, LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find arbitration with neither rules nor an institution that has rules of its own."""
    forum = located.sheet.disputes.forum
    if forum.kind is ForumKind.ARBITRATION and forum.institution is None and forum.rules is None:
        yield Finding(
            located.place(("disputes", "forum", "kind")),
            "The arbitration has neither an institution nor rules.",
            "Add `institution`, or, without one (ad hoc), the rules: `rules: the UNCITRAL Arbitration Rules`.",
        )


RULE = Rule(
    code="TS369",
    name="arbitration-without-rules",
    says="Arbitration is chosen with neither an institution nor rules.",
    why="Without rules nobody knows how arbitrators are appointed. The other side need only do nothing.",
    instead=(
        "forum: {kind: arbitration, seat: Stockholm, institution: the Stockholm Chamber of Commerce, rules: "
        "the SCC Arbitration Rules}"
    ),
    check=check,
)
