"""Words on arbitration for courts, or the reverse."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import ForumKind, LocatedTermSheet

_OF_ARBITRATION = ("institution", "rules", "seat")


def check(located: LocatedTermSheet) -> Findings:
    """Find each field of the forum that has no meaning for its kind."""
    forum = located.sheet.disputes.forum
    fields = _OF_ARBITRATION if forum.kind is ForumKind.COURTS else ("courts",)
    other = ForumKind.ARBITRATION if forum.kind is ForumKind.COURTS else ForumKind.COURTS
    for field in fields:
        if getattr(forum, field) is not None:
            yield Finding(
                located.place(("disputes", "forum", field), key=True),
                f"`{field}` has no meaning where {_called(forum.kind)} decide.",
                f"Take it out, or write `kind: {other.value}`.",
            )


def _called(kind: ForumKind) -> str:
    return "courts" if kind is ForumKind.COURTS else "arbitrators"


RULE = Rule(
    code="TS371",
    name="forum-words-of-the-other-kind",
    says=(
        "The forum is courts, but a seat, rules or an institution is given; or it is arbitration, but courts are named."
    ),
    why="Two forums in one paper are none: each side goes where it hopes to win.",
    instead="forum: {kind: courts, courts: Oslo}",
    check=check,
)
