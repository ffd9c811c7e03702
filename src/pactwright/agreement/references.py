"""From references by name to numbers, with the words around them, and the lists that are computed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import TypeAlias, TypeGuard

from pactwright.agreement.model import Content, CrossReference, Inline
from pactwright.agreement.numbering import Numbering, Spot, section_label
from pactwright.conventions import SPACE, Conventions
from pactwright.frozen import dataclass
from pactwright.outline import (
    ComputedList,
    Outline,
    OutlinedClause,
    OutlinedSection,
    Reference,
    Run,
    Runs,
    Text,
)

Stretch: TypeAlias = tuple[Spot, ...]
"""Places that follow one another."""


class DanglingReference(Exception):
    """A reference to a clause or label that is not in the paper. Becomes a diagnostic."""

    def __init__(self, target: str) -> None:
        super().__init__(target)
        self.target = target


@dataclass(frozen=True, slots=True)
class Resolver:
    """Turns runs of the outline into inlines of the agreement."""

    outline: Outline
    numbering: Numbering

    def content(self, runs: Runs) -> Content:
        """Resolve every run. Raise DanglingReference for a reference to nothing."""
        return runs if _is_resolved(runs) else tuple(inline for run in runs for inline in self._inlines(run))

    def reference(self, clause: str) -> Content:
        """Return the words that refer to a clause: "clause 7", "clauses 7.2 to 7.4", "Schedule 1"."""
        return tuple(self._reference(Reference(clause, "")))

    def _inlines(self, run: Run) -> Iterator[Inline]:
        match run:
            case Reference():
                yield from self._reference(run)
            case ComputedList(name):
                yield from self._list(name)
            case _:
                yield run

    def _reference(self, reference: Reference) -> Iterator[Inline]:
        if reference.label:
            label = f"{reference.clause}#{reference.label}"
            if label in self.numbering.spots:
                yield from _words_and([(self.numbering.spots[label],)], self.numbering.conventions)
                return
            if not self._is_in_own_words(reference.clause):
                raise DanglingReference(label)
        extent = self.numbering.extents.get(reference.clause)
        if extent is None:
            raise DanglingReference(reference.clause)
        if extent.is_schedule:
            yield _printed(extent.spots[0])
        else:
            yield from _words_and([extent.spots], self.numbering.conventions)

    def _is_in_own_words(self, name: str) -> bool:
        """Whether the parties have worded a clause themselves: then it is referred to as a whole."""
        clauses = (clause for section in self.outline.sections for clause in section.clauses)
        return any(clause.id == name and clause.in_own_words for clause in clauses)

    def _list(self, name: str) -> Iterator[Inline]:
        if name == "schedules":
            yield from self._schedules()
        elif name == "survival":
            # What does not bind cannot go on binding after the end.
            yield from self._clauses(lambda clause: clause.survives and (clause.binding or self.outline.binds))
        elif name == "binding":
            yield from self._clauses(lambda clause: clause.binding)

    def _schedules(self) -> Iterator[Inline]:
        schedules = self.outline.schedules
        if not schedules:
            yield Text(f"no {self.numbering.conventions.schedule}")
        for position, schedule in enumerate(schedules):
            if position:
                yield Text(" and " if position == len(schedules) - 1 else ", ")
            yield _printed(self.numbering.extents[schedule.id].spots[0])
            yield Text(f" ({schedule.title})")

    def _clauses(self, wanted: Callable[[OutlinedClause], bool]) -> Iterator[Inline]:
        ranges: list[Stretch] = []
        for section in self.outline.sections:
            spoken = [clause for clause in section.clauses if clause.elements]
            if spoken and all(wanted(clause) for clause in spoken):
                ranges.append((self.numbering.spots[section_label(section)],))
            else:
                ranges.extend(self._neighbours(section, wanted))
        yield from _words_and(ranges, self.numbering.conventions)

    def _neighbours(self, section: OutlinedSection, wanted: Callable[[OutlinedClause], bool]) -> Iterator[Stretch]:
        """Join the provisions of neighbouring clauses into one stretch: 14.2 to 14.4."""
        # One whose text fell away in this deal has no provisions.
        numbered = [clause for clause in section.clauses if self.numbering.provisions[clause.id]]
        for is_wanted, clauses in groupby(numbered, key=wanted):
            if is_wanted:
                yield tuple(spot for clause in clauses for spot in self.numbering.extents[clause.id].spots)


def _is_resolved(runs: Runs) -> TypeGuard[Content]:
    """Whether nothing in a stretch is still a name: nearly all are taken over as they are."""
    return _NAMES.isdisjoint(map(type, runs))


_NAMES = frozenset({Reference, ComputedList})
"""What is still to be resolved."""


def _words_and(stretches: Sequence[Stretch], conventions: Conventions) -> Iterator[Inline]:
    """Yield "clause 7", "clauses 7.1 and 7.2", "clauses 7, 8 and 9.1 to 9.3", or "no clause" where there is none."""
    parts = [part for stretch in stretches for part in _parts(stretch)]
    if not parts:
        yield Text(f"no {conventions.clause}")
        return
    many = len(parts) > 1 or any(len(part) > 1 for part in parts)
    yield Text(f"{conventions.clauses if many else conventions.clause}{SPACE}")
    for position, part in enumerate(parts):
        if position:
            yield Text(" and " if position == len(parts) - 1 else ", ")
        yield _printed(part[0])
        if len(part) > 1:
            yield Text(" to ")
            yield _printed(part[-1])


def _parts(stretch: Stretch) -> Sequence[Stretch]:
    """Return a stretch whole, or its two ends apart where nothing lies between them."""
    return [stretch] if len(stretch) != 2 else [(spot,) for spot in stretch]


def _printed(spot: Spot) -> CrossReference:
    return CrossReference(spot.number, spot.label)
