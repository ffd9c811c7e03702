"""Rules for drafting, applied to the users' own words in the agreement that a term sheet gives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from pactwright.agreement import Agreement
from pactwright.clauses import Clause
from pactwright.diagnostics import Diagnostic, Severity, in_reading_order
from pactwright.drafts import Origin, own_words
from pactwright.rules.drafting.own_words_rules import OWN_WORDS_RULES
from pactwright.rules.suppressions import faults_of, is_of_drafting, suppressions
from pactwright.source import Place, Span
from pactwright.termsheet import LocatedTermSheet


def check_own_words(
    located: LocatedTermSheet, agreement: Agreement, own: Mapping[str, Clause]
) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the drafting of the users' own words, at the line from which they came.

    `own` are the clauses of the users' own library. The weight is a warning at most: words that the parties have chosen
    can be passed over with a comment.
    """
    draft = own_words(agreement, own)
    found = [
        replace(one, severity=_at_most_warning(one.severity), place=place, related=())
        for rule in OWN_WORDS_RULES
        for one in rule.findings(draft)
        if (place := _place(one, draft.origins, located=located, own=own)) is not None
    ]
    return tuple(in_reading_order(_not_passed_over(dict.fromkeys(found), located)))


def _at_most_warning(severity: Severity) -> Severity:
    return Severity.WARNING if severity is Severity.ERROR else severity


def _place(
    found: Diagnostic, origins: tuple[Origin | None, ...], *, located: LocatedTermSheet, own: Mapping[str, Clause]
) -> Place | None:
    """Return where the words came from; None where they are not the users' own."""
    if found.place is None:
        return None
    origin = origins[found.place.span.line - 1]
    if origin is None:
        return None
    return located.place(origin.path) if origin.path else _in_clause(own[origin.clause], found.place)


def _in_clause(clause: Clause, place: Place) -> Place:
    """Return where words of a paper stand in the file of their clause: the line that holds them, or its head."""
    line, span, source = place.source.line(place.span.line), place.span, clause.place.source
    words = line[span.column - 1 : span.end_column - 1]
    for number in range(clause.body_line, len(source.lines) + 1):
        column = source.line(number).find(words) + 1
        if column:
            return Place(source, Span(number, column, number, column + len(words)))
    return clause.place


def _not_passed_over(found: Mapping[Diagnostic, None], located: LocatedTermSheet) -> Iterator[Diagnostic]:
    """Yield the findings that no comment passes over, and what is wrong with comments on rules of drafting."""
    passed_over = [each for each in suppressions(located.document) if is_of_drafting(each)]
    for one in found:
        if not any(each.covers(one.code, one.name, one.place) for each in passed_over):
            yield one
    for each in passed_over:
        yield from faults_of(each, used=any(each.covers(one.code, one.name, one.place) for one in found))
