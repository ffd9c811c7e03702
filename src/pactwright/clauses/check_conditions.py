"""Conditions that can never hold, and wordings that no paper can use: decided by the types, before any deal exists."""

from __future__ import annotations

from collections.abc import Iterator

from pactwright.clauses.findings import from_finding, library_diagnostic
from pactwright.clauses.language.checking import Claim, Facts, Papers, Question, can_hold, check_branches, root_facts
from pactwright.clauses.model import Clause, ClauseLibrary, Condition, Instrument, Variant
from pactwright.diagnostics import Diagnostic, Severity


def check_conditions(library: ClauseLibrary) -> Iterator[Diagnostic]:
    """Yield the conditions and wordings of each clause that no paper which holds the clause can come to."""
    facts = root_facts({}, frozenset(), "")
    held = {instrument.id: _held(instrument) for instrument in library.instruments.values()}
    answered: dict[Question, frozenset[bool]] = {}
    for clause in library.clauses.values():
        papers = Papers({name: clauses for name, clauses in held.items() if clause.id in clauses}, answered)
        if papers.held:
            yield from _clause(clause, facts, papers)


def _held(instrument: Instrument) -> frozenset[str]:
    return frozenset({instrument.parties, instrument.recitals, *(slot.clause for slot in instrument.slots)})


def _clause(clause: Clause, facts: Facts, papers: Papers) -> Iterator[Diagnostic]:
    given: list[Claim] = []
    if clause.condition is not None:
        claim = Claim(clause.condition.expression)
        if not can_hold(claim, given, facts, papers=papers):
            yield _never(clause.condition)
            return
        given.append(claim)
    for variant, around in _reached(clause, given, facts, papers=papers):
        if isinstance(around, Diagnostic):
            yield around
            continue
        for finding in check_branches(variant.text, around, facts, papers=papers):
            yield from_finding(finding, clause.place.source, Severity.WARNING)


def _reached(
    clause: Clause, given: list[Claim], facts: Facts, *, papers: Papers
) -> Iterator[tuple[Variant, list[Claim] | Diagnostic]]:
    """Yield each wording with what holds inside it, or with the finding that no paper can come to it."""
    is_open = True
    for variant in clause.variants:
        claim = None if variant.condition is None else Claim(variant.condition.expression)
        if not is_open or (claim is not None and not can_hold(claim, given, facts, papers=papers)):
            yield variant, _never_used(variant)
            continue
        yield variant, given if claim is None else [*given, claim]
        rest = None if claim is None else Claim(claim.condition, holds=False)
        is_open = rest is not None and can_hold(rest, given, facts, papers=papers)
        given = given if rest is None else [*given, rest]


def _never(condition: Condition) -> Diagnostic:
    message = f"no paper that holds the clause can have `{condition.typed}`"
    cure = "mend the condition, or take the clause out of the instruments that it does not fit"
    return library_diagnostic("condition-never-holds", message, cure, condition.place, severity=Severity.WARNING)


def _never_used(variant: Variant) -> Diagnostic:
    message = f"no paper can come to the wording `{variant.name}`: an earlier one is used, or its condition never holds"
    cure = "put it before the wording that takes its deals, mend its condition, or take it away"
    return library_diagnostic("variant-never-used", message, cure, variant.place, severity=Severity.WARNING)
