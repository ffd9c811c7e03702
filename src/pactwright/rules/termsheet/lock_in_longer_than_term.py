"""A lock-in that outlasts the term."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet, agreed


def check(located: LocatedTermSheet) -> Findings:
    """Find a lock-in that is longer than the term."""
    length, lock_in = agreed(located.sheet.term.length), agreed(located.sheet.term.lock_in)
    if length and lock_in and lock_in.days > length.days:
        yield Finding(
            located.place(("term", "lock_in")),
            f"Nobody may leave for {lock_in}, but the term ends after {length}.",
            "Write a shorter `lock_in`. If nobody may leave at all, leave out `lock_in` and `exit_notice`.",
        )


RULE = Rule(
    code="TS374",
    name="lock-in-longer-than-term",
    says="The time in which nobody may leave is longer than the term.",
    why="The right to leave would never be there, although the paper grants it.",
    instead="term: {length: 24 months, exit_notice: 90 days, lock_in: 12 months}",
    check=check,
)
