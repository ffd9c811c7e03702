"""A wish on a clause that asks for nothing."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet, quoted


def check(located: LocatedTermSheet) -> Findings:
    """Find each wish that neither takes a clause in or out, nor chooses its wording."""
    for position, override in enumerate(located.sheet.clauses):
        if override.include is None and override.variant is None and not override.own_text:
            yield Finding(
                located.place(("clauses", position, "clause")),
                f"Nothing is asked of the clause {quoted(override.clause)}.",
                "Add `include: yes`, `include: no`, a `variant`, or your wording as `own_text`.",
            )


RULE = Rule(
    code="TS391",
    name="override-without-effect",
    says="A wish on a clause neither takes it in or out nor chooses its wording.",
    why="The wish would have no effect, although its reason says that something was agreed.",
    instead="clauses:\n  - {clause: risk.liability, include: no, reason: Agreed on the call of 3 December.}",
    check=check,
)
