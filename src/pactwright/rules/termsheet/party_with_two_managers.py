"""A party with two people who answer for the alliance."""

from __future__ import annotations

from pactwright.diagnostics import Related
from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each second alliance manager of a party."""
    first: dict[str, int] = {}
    for position, manager in enumerate(located.sheet.managers):
        known = first.setdefault(manager.party, position)
        if known != position:
            yield Finding(
                located.place(("managers", position, "party")),
                f"{manager.party} has two alliance managers.",
                "Keep one as `manager`; the other can be the `deputy`.",
                (Related("the first one", located.place(("managers", known, "party"))),),
            )


RULE = Rule(
    code="TS324",
    name="party-with-two-managers",
    says="A party has two alliance managers.",
    why="Where two answer, each relies on the other. One answers, the other steps in.",
    instead="managers:\n  - {party: Northwind, manager: Ada Brandt, deputy: Jan Okafor}",
    check=check,
)
