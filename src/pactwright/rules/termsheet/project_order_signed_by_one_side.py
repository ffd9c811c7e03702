"""Project orders that only one party would sign."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet, Register


def check(located: LocatedTermSheet) -> Findings:
    """Find project orders all of whose signers belong to one party; quiet where somebody is not declared."""
    orders = located.sheet.activities.project_orders
    if orders is None:
        return
    register = Register.of(located.sheet)
    sides = {register.party_of(person) for person in orders.approved_by}
    if None not in sides and len(sides) == 1:
        yield Finding(
            located.place(("activities", "project_orders", "approved_by")),
            f"Only {sides.pop()} would sign a project order.",
            "Name a person of each party that may order or be ordered from.",
        )


RULE = Rule(
    code="TS469",
    name="project-order-signed-by-one-side",
    says="All who sign project orders belong to one party.",
    why="An order that one side signs alone binds nobody else.",
    instead="project_orders: {covers: installations in single ports, approved_by: [Ada Brandt, Jonas Berg]}",
    check=check,
)
