"""A manager who stands in for himself or herself."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet, Register, agreed


def check(located: LocatedTermSheet) -> Findings:
    """Find each entry whose manager and deputy are the same person."""
    register = Register.of(located.sheet)
    for position, entry in enumerate(located.sheet.managers):
        manager, deputy = agreed(entry.manager), agreed(entry.deputy)
        if manager and deputy and register.find("person", manager) == register.find("person", deputy) is not None:
            yield Finding(
                located.place(("managers", position, "deputy")),
                f"{deputy} cannot step in for {manager}: they are the same person.",
                f"Name another person of {entry.party}, or leave the deputy out.",
            )


RULE = Rule(
    code="TS326",
    name="manager-is-own-deputy",
    says="The deputy of an alliance manager is the manager.",
    why="A deputy is there for the days when the manager is not.",
    instead="managers:\n  - {party: Northwind, manager: Ada Brandt, deputy: Jan Okafor}",
    check=check,
)
