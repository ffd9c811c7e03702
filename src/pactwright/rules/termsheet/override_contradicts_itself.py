"""A wish on a clause that asks for two things at once."""

from __future__ import annotations

from pactwright.diagnostics import Related
from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import ClauseOverride, LocatedTermSheet, quoted


def check(located: LocatedTermSheet) -> Findings:
    """Find each wish that contradicts itself, and each second wish on the same clause."""
    first: dict[str, int] = {}
    for position, override in enumerate(located.sheet.clauses):
        clash = _clash(override)
        if clash:
            place = located.place(("clauses", position, clash), key=True)
            yield Finding(place, f"The wish on {quoted(override.clause)} contradicts itself.", _CURES[clash])
        known = first.setdefault(override.clause, position)
        if known != position:
            yield Finding(
                located.place(("clauses", position, "clause")),
                f"There are two wishes on the clause {quoted(override.clause)}.",
                "Make one of them.",
                (Related("the first wish", located.place(("clauses", known, "clause"))),),
            )


_CURES = {
    "include": "Take `include: no` out, or leave the wording to the library.",
    "variant": "Keep the `variant` of the library, or your `own_text`.",
}


def _clash(override: ClauseOverride) -> str | None:
    if override.include is False and (override.variant or override.own_text):
        return "include"
    return "variant" if override.variant and override.own_text else None


RULE = Rule(
    code="TS392",
    name="override-contradicts-itself",
    says=(
        "A wish leaves a clause out and chooses its wording, asks for two wordings, or stands beside another "
        "on the same clause."
    ),
    why="Only one of the two can be done, and nobody would know which.",
    instead=(
        "clauses:\n"
        "  - {clause: risk.liability, own_text: [Each Party is liable as the law provides.],\n"
        "     reason: Agreed on 3 December.}"
    ),
    check=check,
)
