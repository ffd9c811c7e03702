"""A party without a person who answers for the alliance."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import AllianceManager, LocatedTermSheet, TermSheet, managers_of


def check(located: LocatedTermSheet) -> Findings:
    """Find each party of a paper that binds which has no alliance manager; individuals answer in person."""
    sheet = located.sheet
    if not sheet.binds:
        return
    managed = {entry.value.party for entry in managers_of(sheet) if isinstance(entry.value, AllianceManager)}
    for position, party in enumerate(sheet.parties):
        if party.short_name not in managed:
            yield Finding(
                located.place(("parties", position, "short_name")),
                f"{party.short_name} has no alliance manager.",
                f"Add one person under `managers`: {_entry(sheet, party.short_name)}.",
            )


def _entry(sheet: TermSheet, party: str) -> str:
    person = next((person.name for person in sheet.people if person.party == party), "…")
    return f"`- {{party: {party}, manager: {person}}}`"


RULE = Rule(
    code="TS323",
    name="party-without-manager",
    says="A party to an alliance agreement names nobody who answers for the alliance on its side.",
    why=("Alliances fail where everybody cares a little and nobody answers. One named person on each side does."),
    instead="managers:\n  - {party: Northwind, manager: Ada Brandt, deputy: Jan Okafor}",
    check=check,
)
