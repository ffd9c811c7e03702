"""The check of the whole library: types and references of every text, and what must be so between files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from pactwright.clauses.findings import from_finding, library_diagnostic
from pactwright.clauses.language import (
    Facts,
    Template,
    check_condition,
    check_template,
    labels_in,
    root_facts,
    texts_in,
)
from pactwright.clauses.model import Clause, ClauseKind, ClauseLibrary, Instrument, Status, Variant
from pactwright.clauses.reachable import reachable, reachable_variants
from pactwright.diagnostics import Diagnostic, Severity, closest
from pactwright.source import Place, Span

_TYPED_NUMBER = re.compile(r"\b([Cc]lauses?|[Ss]ections?|[Pp]aragraphs?|[Ss]chedules?|[Aa]nnex(?:es)?)\s+[0-9]+")


def check_library(library: ClauseLibrary) -> tuple[Diagnostic, ...]:
    """Return everything that is wrong in a library, each fault once, in the order of its files."""
    found = {*_between_files(library)}
    for clause in library.clauses.values():
        found.update(_in_clause(clause, library))
    for instrument in library.instruments.values():
        found.update(_in_instrument(instrument, library))
    return tuple(sorted(found, key=_order))


def _order(diagnostic: Diagnostic) -> tuple[str, int, int, str, str]:
    place = diagnostic.place
    if place is None:
        return ("", 0, 0, diagnostic.code, diagnostic.message)
    return (place.source.name, place.span.line, place.span.column, diagnostic.code, diagnostic.message)


def _between_files(library: ClauseLibrary) -> Iterator[Diagnostic]:
    used = {slot.clause for instrument in library.instruments.values() for slot in instrument.slots}
    used |= {name for instrument in library.instruments.values() for name in (instrument.parties, instrument.recitals)}
    defined: dict[str, Clause] = {}
    for clause in library.clauses.values():
        if clause.id not in used:
            yield library_diagnostic(
                "clause-in-no-instrument",
                f"`{clause.id}` stands in no instrument",
                "add it to an instrument, or delete the file",
                clause.place,
                severity=Severity.WARNING,
            )
        for definition in clause.definitions:
            if definition.term in defined:
                other = defined[definition.term].id
                yield library_diagnostic(
                    "term-defined-twice",
                    f"“{definition.term}” is also defined by `{other}`",
                    "define it in one place",
                    definition.place,
                )
            defined[definition.term] = clause


def _in_instrument(instrument: Instrument, library: ClauseLibrary) -> Iterator[Diagnostic]:
    for name, kind in ((instrument.parties, ClauseKind.PARTIES), (instrument.recitals, ClauseKind.RECITALS)):
        yield from _slot_faults(name, kind, library, place=instrument.place)
    scheduled = {slot.clause for slot in instrument.schedules}
    for slot in instrument.slots:
        kind = ClauseKind.SCHEDULE if slot.clause in scheduled else ClauseKind.CLAUSE
        yield from _slot_faults(slot.clause, kind, library, place=slot.place)
        clause = library.clauses.get(slot.clause)
        if clause is not None and clause.condition is not None and slot.status is Status.MANDATORY:
            yield library_diagnostic(
                "mandatory-with-condition",
                f"`{slot.clause}` is mandatory here, but has a `when`",
                "make it `default`, or take the condition away",
                slot.place,
            )


def _slot_faults(name: str, kind: ClauseKind, library: ClauseLibrary, *, place: Place) -> Iterator[Diagnostic]:
    clause = library.clauses.get(name)
    if clause is None:
        near = closest(name, library.clauses)
        yield library_diagnostic(
            "unknown-clause",
            f"there is no clause `{name}`",
            f"did you mean `{near}`?" if near else "see `pactwright clauses list`",
            place,
        )
    elif clause.kind is not kind:
        yield library_diagnostic(
            "wrong-kind",
            f"`{name}` is of the kind `{clause.kind}`, but `{kind}` is needed here",
            "put another clause here, or change its kind",
            place,
        )


def _in_clause(clause: Clause, library: ClauseLibrary) -> Iterator[Diagnostic]:
    yield from _form(clause)
    for name in (*clause.requires, *clause.conflicts):
        if name not in library.clauses:
            near = closest(name, library.clauses)
            yield library_diagnostic(
                "unknown-clause",
                f"there is no clause `{name}`",
                f"did you mean `{near}`?" if near else "see `pactwright clauses list`",
                clause.place,
            )
    for instrument in library.instruments.values():
        labels = {other.id: _labels(other, instrument.id) for other in library.clauses.values()}
        if clause.id in {slot.clause for slot in instrument.slots} | {instrument.parties, instrument.recitals}:
            yield from _texts(clause, instrument, labels)


def _labels(clause: Clause, instrument: str) -> frozenset[str]:
    """Return the labels in every wording that an instrument can reach: only these can be referred to safely."""
    sets = [frozenset(labels_in(variant.text)) for variant in reachable(clause, instrument)]
    return frozenset.intersection(*sets) if sets else frozenset()


def _form(clause: Clause) -> Iterator[Diagnostic]:
    if PurePosixPath(clause.place.source.name.replace("\\", "/")).stem != clause.id:
        yield library_diagnostic(
            "name-unlike-id",
            f"the file does not bear the name of its id `{clause.id}`",
            f"call it `{clause.id}.md`",
            clause.place,
        )
    conditions = [clause.condition, *(variant.condition for variant in clause.variants)]
    for condition in conditions:
        if condition is not None and condition.in_words == condition.typed:
            yield library_diagnostic(
                "condition-without-words",
                "the condition has no `because`",
                "add `because:` with the condition in words",
                condition.place,
            )
    if clause.variants and clause.variants[-1].condition is not None:
        yield library_diagnostic(
            "last-variant-conditional",
            "the last wording has a condition, so there may be none",
            "take its `when` away",
            clause.variants[-1].place,
        )
    for variant in clause.variants:
        yield from _variant_form(clause, variant)


def _variant_form(clause: Clause, variant: Variant) -> Iterator[Diagnostic]:
    labels = list(labels_in(variant.text))
    for label in sorted({label for label in labels if labels.count(label) > 1}):
        yield library_diagnostic(
            "duplicate-label",
            f"the label `{label}` is declared twice in `{variant.name}`",
            "give each provision its own label",
            variant.place,
        )
    for words in texts_in(variant.text):
        for found in _TYPED_NUMBER.finditer(words.text):
            line = words.line + words.text.count("\n", 0, found.start())
            column = found.start() - words.text.rfind("\n", 0, found.start())
            place = Place(clause.place.source, Span(line, column, line, column + len(found[0])))
            yield library_diagnostic(
                "typed-number",
                f"“{found[0]}” holds a number that nobody keeps right",
                "refer by label: [[clause.id]] or [[clause.id#label]]",
                place,
            )


def _texts(clause: Clause, instrument: Instrument, labels: Mapping[str, frozenset[str]]) -> Iterator[Diagnostic]:
    mandatory = {slot.clause for slot in instrument.slots if slot.status is Status.MANDATORY}
    facts = root_facts(labels, frozenset({*mandatory, clause.id, *clause.requires}), instrument.id)
    source = clause.place.source
    if clause.condition is not None:
        for finding in check_condition(clause.condition.expression, facts):
            yield from_finding(finding, source)
        facts = facts.given(clause.condition.expression)
    for variant, known in reachable_variants(clause, facts, instrument.id):
        if variant.condition is not None:
            for finding in check_condition(variant.condition.expression, facts):
                yield from_finding(finding, source)
        for finding in check_template(variant.text, known):
            yield from_finding(finding, source)
    for template in _meanings(clause):
        for finding in check_template(template, facts):
            yield from_finding(finding, source)


def _meanings(clause: Clause) -> Iterator[Template]:
    for definition in clause.definitions:
        yield definition.meaning


__all__ = ["Facts", "check_library"]
