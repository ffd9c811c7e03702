"""A joint venture that a holder may leave at will."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import InstrumentName, LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find a right to leave at will in a joint venture agreement."""
    sheet = located.sheet
    if sheet.instrument is not InstrumentName.JOINT_VENTURE_AGREEMENT:
        return
    for name, given in (("exit_notice", sheet.term.exit_notice), ("lock_in", sheet.term.lock_in)):
        if given is not None:
            yield Finding(
                located.place(("term", name), key=True),
                f"A holder leaves a joint venture by passing on its shares, so `{name}` would be lost.",
                "Take it out. How long nobody may sell stands under `entity`: `transfer: {lock_in: 36 months}`.",
            )


RULE = Rule(
    code="TS427",
    name="leave-at-will-in-venture",
    says="A joint venture agreement gives a right to leave at will.",
    why="Whoever leaves the agreement still holds shares, and would hold them without its duties.",
    instead="entity:\n  transfer: {lock_in: 36 months}",
    check=check,
)
