"""Terms that no clause defines, terms that no text uses, and duties in the background of a paper."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from difflib import get_close_matches

from pactwright.clauses.findings import library_diagnostic, place_of_word
from pactwright.clauses.language import Position, Words, texts_in
from pactwright.clauses.model import Clause, ClauseKind, ClauseLibrary
from pactwright.clauses.terms import (
    ALWAYS_DEFINED,
    any_of,
    capitalised,
    definitions_of,
    either_number,
    proper_names,
    words_of,
)
from pactwright.diagnostics import Diagnostic, Severity
from pactwright.source import Place

_A_SLIP = 0.85
"""How alike words have to be for one to be a slip of the pen: “Exit Perod”, not “Contracts” for “Subcontractor”."""

_DUTY = re.compile(r"\b(?:shall|must|undertakes?|agrees? to)\b")


def check_terms(library: ClauseLibrary) -> Iterator[Diagnostic]:
    """Yield what is wrong with terms, and duties where no one looks for them."""
    defined = [one for clause in library.clauses.values() for one in definitions_of(clause)]
    yield from _never_defined(library, frozenset(one.term for one in defined) | ALWAYS_DEFINED)
    used = _used(library, frozenset(one.term for one in defined))
    for one in defined:
        if one.term not in used:
            message, cure = f"“{one.term}” is defined and never used", "use it, or take the definition away"
            yield library_diagnostic("term-defined-in-vain", message, cure, one.place, severity=Severity.WARNING)
    for clause in library.clauses.values():
        if clause.kind is ClauseKind.RECITALS:
            yield from _duties(clause)


def _used(library: ClauseLibrary, terms: frozenset[str]) -> frozenset[str]:
    """Return the terms that some text uses, in the singular or the plural."""
    texts = "\n".join(words.text for clause in library.clauses.values() for words in words_of(clause))
    found = set(any_of(terms).findall(texts))
    return frozenset(term for term in terms if found.intersection(either_number(term)))


def _never_defined(library: ClauseLibrary, terms: frozenset[str]) -> Iterator[Diagnostic]:
    """Find capitals inside sentences that no clause explains.

    One that stands in a single place and is like no term is most likely the name of a law or a body.
    """
    found: dict[str, list[Place]] = defaultdict(list)
    for clause in library.clauses.values():
        for name, place in _unexplained(clause, terms):
            found[name].append(place)
    for name, places in found.items():
        near = get_close_matches(name, sorted(terms), n=1, cutoff=_A_SLIP)
        if near or len(places) > 1:
            meant = f"did you mean “{near[0]}”?" if near else "define it, or write it small."
            cure = f"{meant} A proper name goes into a comment: `<!-- names: {name} -->`"
            message = f"“{name}” is written as a term, and no clause defines it"
            yield from (
                library_diagnostic("term-never-defined", message, cure, place, severity=Severity.WARNING)
                for place in places
            )


def _unexplained(clause: Clause, terms: frozenset[str]) -> Iterator[tuple[str, Place]]:
    known = any_of(terms | proper_names(clause))
    for words in words_of(clause):
        # Small letters of the same length keep the columns, and end the capitals before them.
        explained = known.sub(lambda found: "x" * len(found[0]), words.text)
        for found in capitalised(explained):
            yield found[0], _place(clause, words, found)


def _duties(clause: Clause) -> Iterator[Diagnostic]:
    for variant in clause.variants:
        for words in texts_in(variant.text):
            for found in _DUTY.finditer(words.text):
                message = f"“{found[0]}” in the background: a duty here is easily overlooked, and may bind no one"
                cure = "tell it as a fact, and put the duty into a clause"
                yield library_diagnostic("duty-in-recitals", message, cure, _place(clause, words, found))


def _place(clause: Clause, words: Words, found: re.Match[str]) -> Place:
    lines = words.text.count("\n", 0, found.start())
    at = Position(words.at.line + lines, 1 if lines else words.at.column)
    return place_of_word(clause.place.source, at, found[0])
