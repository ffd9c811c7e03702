"""A person who belongs to two parties."""

from __future__ import annotations

from pactwright.diagnostics import Related
from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each person who is declared for one party and is, or shares an e-mail address with, another."""
    sheet = located.sheet
    individuals = {party.legal_name: party.short_name for party in sheet.parties if party.is_individual}
    first: dict[str, int] = {}
    for position, person in enumerate(sheet.people):
        itself = individuals.get(person.name, person.party)
        if itself != person.party:
            message = f"{person.name} is the party {itself}, but is declared as a person of {person.party}."
            cure = f"Write `party: {itself}`, or declare someone else for {person.party}."
            yield Finding(located.place(("people", position, "party")), message, cure)
        if person.email:
            yield from _same_address(located, first.setdefault(person.email.casefold(), position), position)


def _same_address(located: LocatedTermSheet, known: int, position: int) -> Findings:
    one, other = located.sheet.people[known], located.sheet.people[position]
    if one.party != other.party:
        yield Finding(
            located.place(("people", position, "email")),
            f"{other.name} of {other.party} has the same e-mail address as {one.name} of {one.party}.",
            "Give each person an address of their own.",
            (Related("the same address", located.place(("people", known, "email"))),),
        )


RULE = Rule(
    code="TS305",
    name="person-on-two-sides",
    says=("A person is declared for one party and is another party, or people of two parties share an e-mail address."),
    why="Each side needs a person of its own: nobody can be told of a breach by oneself.",
    instead="people:\n  - {name: Ada Brandt, party: Northwind}\n  - {name: Jonas Berg, party: Fjordline}",
    check=check,
)
