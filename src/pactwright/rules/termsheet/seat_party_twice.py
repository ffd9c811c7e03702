"""A party that is named twice in one list of the company."""

from __future__ import annotations

from collections.abc import Iterator

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.source import Path
from pactwright.termsheet import Entity, LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each party that appoints to the board, or commits money, in two lines."""
    entity = located.sheet.entity
    for path, parties in _lists(entity) if entity else ():
        for position, party in enumerate(parties):
            if party in parties[:position]:
                yield Finding(
                    located.place((*path, position, "party")),
                    f"{party} stands in this list twice.",
                    "Make one line of the two.",
                )


def _lists(entity: Entity) -> Iterator[tuple[Path, tuple[str, ...]]]:
    if entity.board:
        yield ("entity", "board", "seats"), tuple(entry.party for entry in entity.board.seats)
    commitments = tuple(entry.party for entry in entity.funding.commitments)
    yield ("entity", "funding", "commitments"), commitments


RULE = Rule(
    code="TS421",
    name="seat-party-twice",
    says="A party stands twice among those who appoint directors or commit money.",
    why="Nobody knows whether the second line adds to the first or takes its place.",
    instead="seats: [{party: Northwind, seats: 2}, {party: Fjordline, seats: 1}]",
    check=check,
)
