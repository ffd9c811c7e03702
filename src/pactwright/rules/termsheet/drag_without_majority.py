"""A minority that can make the majority sell."""

from __future__ import annotations

from decimal import Decimal

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet, agreed

_HALF = Decimal(50)


def check(located: LocatedTermSheet) -> Findings:
    """Find a right to make others sell that needs no more than half of the shares."""
    entity = located.sheet.entity
    drag = agreed(entity.drag_along) if entity else None
    if drag and drag.value <= _HALF:
        yield Finding(
            located.place(("entity", "drag_along")),
            f"{drag} of the shares could make the others sell theirs.",
            "Ask for more than half, such as `drag_along: 75%`.",
        )


RULE = Rule(
    code="TS424",
    name="drag-without-majority",
    says="Holders of no more than half of the shares can make the others sell.",
    why="Two groups could each make the other sell, and the smaller could sell the larger.",
    instead="drag_along: 75%",
    check=check,
)
