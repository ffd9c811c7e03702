"""The sides of an alliance: who belongs to which, and which pairs of them there are."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from pactwright.source import Path
from pactwright.termsheet import Party, Register, TermSheet, agreed


def organisations(sheet: TermSheet) -> Iterator[tuple[int, Party]]:
    """Yield each party that is an organisation, with its position."""
    return ((position, party) for position, party in enumerate(sheet.parties) if not party.is_individual)


def pairs(sheet: TermSheet) -> Iterator[tuple[str, str]]:
    """Yield each pair of parties by their short names, in the order of the file."""
    return combinations((party.short_name for party in sheet.parties), 2)


def lines_between(sheet: TermSheet) -> dict[tuple[str, str], list[int]]:
    """Return, for each way from one party to another, the positions of the lines of communication that take it."""
    register = Register.of(sheet)
    ways: dict[tuple[str, str], list[int]] = {}
    for position, line in enumerate(sheet.communication):
        sender = register.party_of(agreed(line.sender) or "")
        for receiver in dict.fromkeys(register.party_of(name) for name in line.recipients):
            if sender and receiver and sender != receiver:
                ways.setdefault((sender, receiver), []).append(position)
    return ways


def someone_of(sheet: TermSheet, party: str) -> str:
    """Return the name of a person of a party, to be shown in a cure: its manager where there is one."""
    named = (agreed(entry.manager) for entry in sheet.managers if entry.party == party)
    people = (person.name for person in sheet.people if person.party == party)
    in_person = (one.legal_name for one in sheet.parties if one.short_name == party and one.is_individual)
    return next((name for name in (*named, *people, *in_person) if name), f"someone of {party}")


def left_out(sheet: TermSheet, clause: str) -> Path | None:
    """Return where a wish leaves a clause of the library out, or None."""
    for position, wish in enumerate(sheet.clauses):
        if wish.clause == clause and wish.include is False:
            return ("clauses", position, "include")
    return None
