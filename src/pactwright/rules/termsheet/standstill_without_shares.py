"""A standstill over shares that do not exist, or that binds their own company."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find a standstill over an individual, and one that binds the company itself."""
    standstill = located.sheet.restrictions.standstill
    if standstill is None:
        return
    path = ("restrictions", "standstill")
    if standstill.company in {party.short_name for party in located.sheet.parties if party.is_individual}:
        message = f"{standstill.company} is an individual, and has no shares to buy."
        yield Finding(located.place((*path, "company")), message, "Name the party whose shares are meant.")
    if standstill.company in standstill.bound:
        place = located.place((*path, "bound", standstill.bound.index(standstill.company)))
        yield Finding(place, f"{standstill.company} cannot stand still over itself.", "Name the other party here.")


RULE = Rule(
    code="TS476",
    name="standstill-without-shares",
    says="A standstill is about an individual, or binds the company whose shares are meant.",
    why="There is nothing to buy, or nobody to be kept from buying: one of the names is wrong.",
    instead="standstill: {company: Northwind, bound: [Fjordline], tail: 12 months}",
    check=check,
)
