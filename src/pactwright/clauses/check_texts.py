"""The types, guards and references of every text, for each instrument that holds it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pactwright.clauses.findings import from_finding, library_diagnostic
from pactwright.clauses.language import (
    Facts,
    asks_for_selection,
    check_condition,
    check_template,
    root_facts,
    sure_labels,
)
from pactwright.clauses.model import Clause, ClauseKind, ClauseLibrary, Condition, Instrument, Status
from pactwright.clauses.reachable import reachable, reachable_variants
from pactwright.diagnostics import Diagnostic


def check_texts(instrument: Instrument, library: ClauseLibrary) -> Iterator[Diagnostic]:
    """Yield what is wrong with the conditions and texts of the clauses that an instrument holds."""
    labels = {
        clause.id: _labels(clause, instrument.id)
        for clause in library.clauses.values()
        if clause.kind in (ClauseKind.CLAUSE, ClauseKind.SCHEDULE)
    }
    mandatory = {slot.clause for slot in instrument.slots if slot.status is Status.MANDATORY}
    held = dict.fromkeys((instrument.parties, instrument.recitals, *(slot.clause for slot in instrument.slots)))
    for name in held:
        clause = library.clauses.get(name)
        if clause is not None:
            surely_in = _with_requirements({*mandatory, clause.id}, library.clauses)
            yield from _clause(clause, root_facts(labels, surely_in, instrument.id))


def _labels(clause: Clause, instrument: str) -> dict[str, frozenset[str]]:
    """Return the labels of every wording that an instrument can reach: only these can be referred to safely."""
    found = [sure_labels(variant.text) for variant in reachable(clause, instrument)]
    common = set.intersection(*(set(labels) for labels in found)) if found else set()
    return {label: frozenset().union(*(labels[label] for labels in found)) for label in common}


def _with_requirements(names: set[str], clauses: Mapping[str, Clause]) -> frozenset[str]:
    """Add what clauses need beside them, and what these need in turn: the selection sees to it."""
    known: set[str] = set()
    waiting = set(names)
    while waiting:
        known |= waiting
        needed = {name for clause in waiting if clause in clauses for name in clauses[clause].requires}
        waiting = needed - known
    return frozenset(known)


def _clause(clause: Clause, facts: Facts) -> Iterator[Diagnostic]:
    source = clause.place.source
    if clause.condition is not None:
        yield from _condition(clause.condition, facts)
        facts = facts.given(clause.condition.expression)
    before = facts
    for variant, inside in reachable_variants(clause, facts, facts.instrument):
        if variant.condition is not None:
            yield from _condition(variant.condition, before)
            before = before.given(variant.condition.expression, holds=False)
        yield from (from_finding(finding, source) for finding in check_template(variant.text, inside))
    for definition in clause.definitions:
        yield from (from_finding(finding, source) for finding in check_template(definition.meaning, facts))


def _condition(condition: Condition, facts: Facts) -> Iterator[Diagnostic]:
    for finding in check_condition(condition.expression, facts):
        yield from_finding(finding, condition.place.source)
    if asks_for_selection(condition.expression):
        message = "whether a clause is in cannot be asked here: that is what the conditions decide"
        cure = "ask for the facts that bring it in, or ask in the text"
        yield library_diagnostic("outside-language", message, cure, condition.place)
