"""The types, guards and references of every text, for each instrument that holds it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from pactwright.clauses.findings import from_finding, library_diagnostic
from pactwright.clauses.language import (
    asks_for_selection,
    conditions_in,
    is_decided_by_instrument,
    sure_labels,
    targets_in,
    texts_in,
)
from pactwright.clauses.language.checking import Facts, check_condition, check_template, root_facts
from pactwright.clauses.model import Clause, ClauseKind, ClauseLibrary, Condition, Instrument, Status
from pactwright.clauses.reachable import reachable, reachable_variants
from pactwright.diagnostics import Diagnostic
from pactwright.frozen import dataclass

Labels: TypeAlias = Mapping[str, frozenset[str]]
"""Labels, each with the conditions under which a text declares it."""


def check_texts(library: ClauseLibrary) -> Iterator[Diagnostic]:
    """Yield what is wrong with the conditions and texts of the clauses, for each instrument that holds them.

    Where two instruments do not differ in anything that a clause asks of them, it is checked once for both.
    """
    referable = [one for one in library.clauses.values() if one.kind in (ClauseKind.CLAUSE, ClauseKind.SCHEDULE)]
    declared = {one.id: {variant.name: sure_labels(variant.text) for variant in one.variants} for one in referable}
    asked = {clause.id: _Asked.by(clause) for clause in library.clauses.values()}
    seen: dict[str, list[object]] = {name: [] for name in library.clauses}
    for instrument in library.instruments.values():
        labels = {one.id: _labels(one, declared[one.id], instrument.id) for one in referable}
        for clause, surely_in in _held(instrument, library.clauses):
            facts = root_facts(labels, surely_in, instrument.id)
            view = asked[clause.id].view(facts)
            if view not in seen[clause.id]:
                seen[clause.id].append(view)
                yield from _clause(clause, facts)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a clause asks of the instrument that holds it: which it is, and whether other clauses are in it."""

    which: bool
    clauses: frozenset[str]

    @classmethod
    def by(cls, clause: Clause) -> _Asked:
        """Find what the conditions and texts of a clause ask."""
        texts = [*(one.text for one in clause.variants), *(one.meaning for one in clause.definitions)]
        heads = [one.expression for one in (clause.condition, *(each.condition for each in clause.variants)) if one]
        conditions = (*heads, *(one for text in texts for one in conditions_in(text)))
        targets = (target.clause for text in texts for words in texts_in(text) for target in targets_in(words))
        return cls(any(map(is_decided_by_instrument, conditions)), frozenset(targets))

    def view(self, facts: Facts) -> object:
        """Return the answers; where they are equal, the findings are."""
        others = [(name in facts.selected, facts.labels.get(name)) for name in self.clauses]
        return (facts.instrument if self.which else "", others)


def _held(instrument: Instrument, clauses: Mapping[str, Clause]) -> Iterator[tuple[Clause, frozenset[str]]]:
    """Yield the clauses of an instrument, each with those that are surely in beside it."""
    mandatory = {slot.clause for slot in instrument.slots if slot.status is Status.MANDATORY}
    for name in dict.fromkeys((instrument.parties, instrument.recitals, *(slot.clause for slot in instrument.slots))):
        if name in clauses:
            yield clauses[name], _with_requirements({*mandatory, name}, clauses)


def _labels(clause: Clause, declared: Mapping[str, Labels], instrument: str) -> Labels:
    """Return the labels of every wording that an instrument can reach: only these can be referred to safely."""
    found = [declared[variant.name] for variant in reachable(clause, instrument)]
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
