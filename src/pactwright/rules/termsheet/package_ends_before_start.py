"""A work package that ends before it starts."""

from __future__ import annotations

from pactwright.diagnostics import Related
from pactwright.rules.model import Finding, Findings, Rule
from pactwright.rules.termsheet.work_packages import PACKAGES, packages_of
from pactwright.termsheet import LocatedTermSheet, agreed


def check(located: LocatedTermSheet) -> Findings:
    """Find each work package whose end lies before its start."""
    for position, package in enumerate(packages_of(located.sheet)):
        start, end = agreed(package.start), agreed(package.end)
        if start and end and end < start:
            yield Finding(
                located.place((*PACKAGES, position, "end")),
                f"Work package {package.id} ends on {end}, before it starts on {start}.",
                "Correct one of the two days.",
                (Related("it starts", located.place((*PACKAGES, position, "start"))),),
            )


RULE = Rule(
    code="TS443",
    name="package-ends-before-start",
    says="A work package ends before it starts.",
    why="Two days were mixed up, or a year was mistyped.",
    instead="{id: WP1, title: Sensors, lead: Northwind, members: [Northwind], start: 2027-02-01, end: 2028-01-31}",
    check=check,
)
