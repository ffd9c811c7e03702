"""What must be so between the heads of clause files, and between a head and its text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from pactwright.clauses.findings import library_diagnostic, place_in_head, unknown_clause
from pactwright.clauses.language import label_counts
from pactwright.clauses.model import Clause, ClauseLibrary, Variant
from pactwright.clauses.terms import TERM_IN_TEXT
from pactwright.diagnostics import Diagnostic, Severity
from pactwright.source import Place, Span


def check_heads(library: ClauseLibrary) -> Iterator[Diagnostic]:
    """Yield what is wrong with ids, conditions, wordings, labels and terms."""
    used = {slot.clause for instrument in library.instruments.values() for slot in instrument.slots}
    used |= {name for instrument in library.instruments.values() for name in (instrument.parties, instrument.recitals)}
    for clause in library.clauses.values():
        if clause.id not in used and (not library.own or clause.id in library.own):
            message, cure = f"`{clause.id}` stands in no instrument", "add it to an instrument, or delete the file"
            place, severity = clause.place, Severity.WARNING
            yield library_diagnostic("clause-in-no-instrument", message, cure, place, severity=severity)
        for name in (*clause.requires, *clause.conflicts):
            if name not in library.clauses:
                yield unknown_clause(name, library.clauses, place_in_head(clause, name))
        yield from _head(clause)
        for variant in clause.variants:
            yield from _labels(clause, variant)
    yield from _terms(library)


def _head(clause: Clause) -> Iterator[Diagnostic]:
    if PurePosixPath(clause.place.source.name.replace("\\", "/")).stem != clause.id:
        message = f"the file does not bear the name of its id `{clause.id}`"
        yield library_diagnostic("name-unlike-id", message, f"call it `{clause.id}.md`", clause.place)
    for condition in (clause.condition, *(variant.condition for variant in clause.variants)):
        if condition is not None and condition.in_words == condition.typed:
            message, cure = "the condition has no `because`", "add `because:` with the condition in words"
            yield library_diagnostic("condition-without-words", message, cure, condition.place)
    if clause.variants[-1].condition is not None:
        message, cure = "the last wording has a condition, so there may be none", "take its `when` away"
        yield library_diagnostic("last-variant-conditional", message, cure, clause.variants[-1].place)
    for variant in clause.variants[:-1]:
        if variant.condition is None:
            message = f"the wordings after `{variant.name}` are never used: it has no `when`"
            cure = "give it a `when`, or put it last"
            yield library_diagnostic("last-variant-conditional", message, cure, variant.place)


def _labels(clause: Clause, variant: Variant) -> Iterator[Diagnostic]:
    for label, count in label_counts(variant.text).items():
        if count > 1:
            message = f"a paper can hold the label `{label}` of `{variant.name}` more than once"
            cure = "give each provision its own label, and none to a provision in a loop"
            yield library_diagnostic("duplicate-label", message, cure, _last(f"{{#{label}}}", clause))


def _last(typed: str, clause: Clause) -> Place:
    """Return the last place in the text where something is typed."""
    source = clause.place.source
    number = max(number for number, line in enumerate(source.lines, start=1) if typed in line)
    column = source.line(number).rindex(typed) + 1
    return Place(source, Span(number, column, number, column + len(typed)))


def _terms(library: ClauseLibrary) -> Iterator[Diagnostic]:
    """Find terms that two heads define, or a head and a text. Two texts may: each paper holds one of them."""
    in_text = {
        term: clause.id
        for clause in library.clauses.values()
        for term in TERM_IN_TEXT.findall("\n".join(clause.place.source.lines[clause.body_line - 1 :]))
    }
    in_heads: dict[str, str] = {}
    for clause in library.clauses.values():
        for definition in clause.definitions:
            other = in_heads.get(definition.term) or in_text.get(definition.term)
            if other is not None:
                message = f"“{definition.term}” is also defined by `{other}`"
                yield library_diagnostic("term-defined-twice", message, "define it in one place", definition.place)
            in_heads[definition.term] = clause.id
