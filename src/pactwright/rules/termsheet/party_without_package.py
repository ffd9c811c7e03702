"""A party of a consortium that works on nothing."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.model import Finding, Findings, Rule
from pactwright.rules.termsheet.work_packages import PACKAGES, packages_of
from pactwright.termsheet import LocatedTermSheet, in_words


def check(located: LocatedTermSheet) -> Findings:
    """Find the parties that are members of no work package."""
    packages = packages_of(located.sheet)
    busy = {member for package in packages for member in package.members} | {package.lead for package in packages}
    idle = [party.short_name for party in located.sheet.parties if party.short_name not in busy]
    if packages and idle:
        yield Finding(
            located.place(PACKAGES, key=True),
            f"{in_words(idle)} {'works' if len(idle) == 1 else 'work'} on no work package.",
            "Add each party to the members of a package, or take it out of the consortium.",
        )


RULE = Rule(
    code="TS450",
    name="party-without-package",
    says="A party of a consortium is a member of no work package.",
    why="Who does none of the work has a vote all the same, and a part of the results.",
    instead="work_packages:\n  - {id: WP1, title: Sensors, lead: Northwind, members: [Northwind, Fjordline]}",
    check=check,
    severity=Severity.WARNING,
)
