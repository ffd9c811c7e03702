"""The list of definitions: collected, sorted, each term once, and only where it is used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pactwright.agreement.model import Content, CrossReference, Look, Paragraph, Style, Text
from pactwright.agreement.numbering import Labelled, labelled
from pactwright.agreement.references import SPACE, Resolver
from pactwright.outline import (
    Element,
    Field,
    Grid,
    Outline,
    OutlinedClause,
    OutlinedDefinition,
    Passage,
    Provision,
    Runs,
    Subheading,
    Words,
)
from pactwright.outline import (
    Look as OutlineLook,
)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a term is defined in the text: the clause and the label of the provision."""

    clause: str
    label: str


def definitions(outline: Outline, resolver: Resolver, *, with_references: bool) -> tuple[Paragraph, ...]:
    """Return a paragraph for each term that is used, sorted by term.

    A term that is defined where it stands in the text is listed with a reference to that place, if references are
    wished and the term is used in another clause too.
    """
    in_text = _defined_in_text(outline) if with_references else {}
    listed = {definition.term: definition for definition in _used(outline)}
    entries = {term: _in_list(listed[term], resolver) for term in listed}
    for term, place in in_text.items():
        if _is_used(term, outline, outside=place.clause):
            entries.setdefault(term, _by_reference(term, place, resolver))
    return tuple(Paragraph(Style.DEFINITION, entries[term]) for term in sorted(entries, key=str.casefold))


def _in_list(definition: OutlinedDefinition, resolver: Resolver) -> Content:
    meaning = resolver.content(definition.meaning)
    return (*_quoted(definition.term), Text(" means "), *meaning, Text("."))


def _by_reference(term: str, place: _Place, resolver: Resolver) -> Content:
    spot = resolver.numbering.spots.get(place.label)
    if spot is None:
        return (*_quoted(term), Text(" has the meaning given in "), *resolver.reference(place.clause), Text("."))
    where = CrossReference(spot.number, spot.label)
    return (*_quoted(term), Text(f" has the meaning given in clause{SPACE}"), where, Text("."))


def _quoted(term: str) -> Content:
    return (Text("“"), Text(term, Look.TERM), Text("”"))


def _defined_in_text(outline: Outline) -> dict[str, _Place]:
    found: dict[str, _Place] = {}
    for section in outline.sections:
        for clause in section.clauses:
            for runs, label in _labelled_runs(clause):
                for run in runs:
                    if isinstance(run, Words) and run.look is OutlineLook.TERM:
                        found.setdefault(run.text, _Place(clause.id, label))
    return found


def _labelled_runs(clause: OutlinedClause) -> Iterator[tuple[Runs, str]]:
    position = 0
    for element in clause.elements:
        if isinstance(element, Provision):
            position += 1
            for part in labelled(element, clause.id, position):
                for runs in _own_runs(part):
                    yield runs, part.label
        else:
            for runs in runs_in(element):
                yield runs, ""


def _own_runs(part: Labelled) -> Iterator[Runs]:
    yield part.provision.runs
    yield from part.provision.continued


def runs_in(element: Element) -> Iterator[Runs]:
    """Yield every stretch of text of an element."""
    match element:
        case Provision(runs, _, continued, below):
            yield runs
            yield from continued
            for inner in below:
                yield from runs_in(inner)
        case Passage(runs) | Subheading(runs):
            yield runs
        case Grid(_, rows):
            for row in rows:
                yield from row


def _used(outline: Outline) -> tuple[OutlinedDefinition, ...]:
    """Return the definitions whose terms are used in the text, or in a meaning that is itself used."""
    waiting, used = list(outline.definitions), list[OutlinedDefinition]()
    while True:
        meanings = [definition.meaning for definition in used]
        more = [one for one in waiting if _is_used(one.term, outline) or _occurs(one.term, meanings)]
        if not more:
            return tuple(used)
        used.extend(more)
        waiting = [one for one in waiting if one not in more]


def _is_used(term: str, outline: Outline, outside: str = "") -> bool:
    clauses = [outline.recitals, *(clause for section in outline.sections for clause in section.clauses)]
    texts = (
        runs
        for clause in (*clauses, *outline.schedules)
        if clause.id != outside
        for element in clause.elements
        for runs in runs_in(element)
    )
    return _occurs(term, texts)


def _occurs(term: str, texts: object) -> bool:
    stem = re.escape(term[:-1]) + "(?:y|ies)" if term.endswith("y") else re.escape(term) + "(?:s|es)?"
    pattern = re.compile(rf"\b{stem}\b")
    return any(pattern.search(_plain(runs)) for runs in texts)  # type: ignore[attr-defined] # an iterable of runs


def _plain(runs: Runs) -> str:
    parts = (run.text for run in runs if isinstance(run, Words | Field) and run.look is not OutlineLook.TERM)
    return "".join(parts)
