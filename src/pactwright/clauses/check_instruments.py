"""What instruments hold: clauses that exist, of the right kind, and mandatory ones without a condition."""

from __future__ import annotations

from collections.abc import Iterator

from pactwright.clauses.findings import library_diagnostic, unknown_clause
from pactwright.clauses.model import Clause, ClauseKind, ClauseLibrary, Instrument, Placement, Slot, Status
from pactwright.diagnostics import Diagnostic, or_list
from pactwright.source import Place


def check_instruments(library: ClauseLibrary) -> Iterator[Diagnostic]:
    """Yield what is wrong with the tables of contents."""
    for instrument in library.instruments.values():
        yield from _fits(instrument.parties, ClauseKind.PARTIES, library, place=instrument.place)
        yield from _fits(instrument.recitals, ClauseKind.RECITALS, library, place=instrument.place)
        for section in instrument.sections:
            for slot in section.slots:
                yield from _fits(slot.clause, ClauseKind.CLAUSE, library, place=slot.place)
        for slot in instrument.schedules:
            yield from _fits(slot.clause, ClauseKind.SCHEDULE, library, place=slot.place)
        yield from _slots(instrument, library)
    for clause in library.clauses.values():
        for placement in clause.placements:
            yield from _placement(clause, placement, library)


def _fits(name: str, kind: ClauseKind, library: ClauseLibrary, *, place: Place) -> Iterator[Diagnostic]:
    clause = library.clauses.get(name)
    if clause is None:
        yield unknown_clause(name, library.clauses, place)
    elif clause.kind is not kind:
        message = f"`{name}` is of the kind `{clause.kind}`, but `{kind}` is needed here"
        yield library_diagnostic("wrong-kind", message, "put another clause here, or change its kind", place)


def _placement(clause: Clause, placement: Placement, library: ClauseLibrary) -> Iterator[Diagnostic]:
    """Find wishes for a place that no instrument could follow."""
    if placement.anchor not in library.clauses:
        yield unknown_clause(placement.anchor, library.clauses, placement.place)
        return
    for name in placement.instruments:
        if name not in library.instruments:
            message, cure = f"there is no instrument `{name}`", f"choose {or_list(sorted(library.instruments))}"
            yield library_diagnostic("place-unclear", message, cure, placement.place)
    wished = [library.instruments[name] for name in placement.instruments if name in library.instruments]
    for instrument in wished or library.instruments.values():
        if clause.id in {slot.clause for slot in instrument.slots}:
            return
    message = f"no instrument holds `{placement.anchor}`, so there is no place beside it"
    yield library_diagnostic("place-unclear", message, "name a clause that stands in a paper", placement.place)


def _slots(instrument: Instrument, library: ClauseLibrary) -> Iterator[Diagnostic]:
    first: dict[str, Slot] = {}
    for slot in instrument.slots:
        if first.setdefault(slot.clause, slot) is not slot:
            message = f"`{slot.clause}` stands twice in this instrument"
            yield library_diagnostic("duplicate-id", message, "take one of the two away", slot.place)
        clause = library.clauses.get(slot.clause)
        if clause is not None and clause.condition is not None and slot.status is Status.MANDATORY:
            message = f"`{slot.clause}` is mandatory here, but has a `when`"
            cure = "make it `default`, or take the condition away"
            yield library_diagnostic("mandatory-with-condition", message, cure, slot.place)
