"""What clauses say of each other: requirements that no paper can meet, circles, and contradictions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pactwright.clauses.findings import library_diagnostic, place_in_head
from pactwright.clauses.model import Clause, ClauseLibrary, Instrument, Status
from pactwright.diagnostics import Diagnostic, Severity


def check_relations(library: ClauseLibrary) -> Iterator[Diagnostic]:
    """Yield what is wrong with `requires` and `conflicts`, between clauses and within each instrument."""
    needed = {name: _needed(name, library.clauses) for name in library.clauses}
    for clause in library.clauses.values():
        if clause.id in needed[clause.id]:
            message = f"`{clause.id}` needs itself by way of {_chain(clause, needed)}"
            cure = "take one of the `requires` away, or join the clauses in one"
            place = place_in_head(clause, _steps(clause, needed)[0])
            yield library_diagnostic("requires-in-circle", message, cure, place, severity=Severity.WARNING)
        together = {clause.id} | needed[clause.id]
        for one, other in _conflicts(together, library.clauses):
            message = f"`{clause.id}` can be in no paper: it needs both `{one}` and `{other}`, which conflict"
            cure = "take the requirement or the conflict away"
            yield library_diagnostic("relations-contradict", message, cure, place_in_head(clause, other))
    for instrument in library.instruments.values():
        yield from _in_instrument(instrument, library.clauses)


def _needed(name: str, clauses: Mapping[str, Clause]) -> set[str]:
    """Return what a clause needs beside it, and what these need in turn."""
    found: set[str] = set()
    waiting = set(clauses[name].requires)
    while waiting:
        found |= waiting
        waiting = {more for one in waiting if one in clauses for more in clauses[one].requires} - found
    return found


def _chain(clause: Clause, needed: Mapping[str, set[str]]) -> str:
    return ", ".join(f"`{one}`" for one in _steps(clause, needed))


def _steps(clause: Clause, needed: Mapping[str, set[str]]) -> list[str]:
    return [one for one in clause.requires if one == clause.id or clause.id in needed.get(one, set())]


def _conflicts(names: set[str], clauses: Mapping[str, Clause]) -> Iterator[tuple[str, str]]:
    for one in sorted(names & clauses.keys()):
        for other in clauses[one].conflicts:
            if other in names:
                yield one, other


def _in_instrument(instrument: Instrument, clauses: Mapping[str, Clause]) -> Iterator[Diagnostic]:
    held = {slot.clause for slot in instrument.slots} | {instrument.parties, instrument.recitals}
    for slot in instrument.slots:
        for required in clauses[slot.clause].requires if slot.clause in clauses else ():
            if required in clauses and required not in held:
                message = f"`{slot.clause}` needs `{required}`, which this instrument does not hold"
                cure = f"give `{required}` a place here, or take `{slot.clause}` away"
                yield library_diagnostic("relations-contradict", message, cure, slot.place)
    always = {slot.clause for slot in instrument.slots if slot.status is Status.MANDATORY}
    for one, other in _conflicts(always, clauses):
        message = f"`{one}` and `{other}` conflict, and both are mandatory here"
        cure = "make one of the two `default` or `on_demand`"
        yield library_diagnostic("relations-contradict", message, cure, instrument.place)
