"""An alliance agreement without a ladder for differences."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet, TermSheet, written


def check(located: LocatedTermSheet) -> Findings:
    """Find a paper that binds without a single level of escalation."""
    sheet = located.sheet
    if sheet.binds and not sheet.disputes.escalation:
        yield Finding(
            located.place(("disputes",)),
            "Nobody is named who settles a difference before it becomes a dispute.",
            f"Add a level with one person of each party:\n{_example(sheet)}",
        )


def _example(sheet: TermSheet) -> str:
    people = [_first_person(sheet, party.short_name) for party in sheet.parties]
    level = {"name": "Alliance managers", "people": people, "within": "10 business days"}
    return written("disputes", {"escalation": [level]})


def _first_person(sheet: TermSheet, party: str) -> str:
    return next((person.name for person in sheet.people if person.party == party), f"someone of {party}")


RULE = Rule(
    code="TS360",
    name="alliance-without-escalation",
    says="An alliance agreement has no level of escalation.",
    why=(
        "Most differences are settled by the next two people who hear of them. Somebody has to be named, and "
        "given a time."
    ),
    instead=(
        "disputes:\n"
        "  escalation:\n"
        "    - {name: Alliance managers, people: [Ada Brandt, Jonas Berg], within: 10 business days}"
    ),
    check=check,
)
