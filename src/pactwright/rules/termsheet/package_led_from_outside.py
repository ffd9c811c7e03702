"""A work package whose lead is not among its members."""

from __future__ import annotations

from pactwright.diagnostics import Related
from pactwright.rules.model import Finding, Findings, Rule
from pactwright.rules.termsheet.work_packages import PACKAGES, packages_of
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each work package that a party leads without being one of its members."""
    for position, package in enumerate(packages_of(located.sheet)):
        if package.lead not in package.members:
            yield Finding(
                located.place((*PACKAGES, position, "lead")),
                f"{package.lead} leads {package.id}, but is not among its members.",
                f"Add {package.lead} to the members, or let one of them lead.",
                (Related("the members", located.place((*PACKAGES, position, "members"))),),
            )


RULE = Rule(
    code="TS442",
    name="package-led-from-outside",
    says="The party that leads a work package is not among its members.",
    why="Who leads the work has to do part of it. Otherwise nobody knows what the lead is paid for, or answers for.",
    instead="work_packages:\n  - {id: WP1, title: Sensors, lead: Northwind, members: [Northwind, Fjordline]}",
    check=check,
)
