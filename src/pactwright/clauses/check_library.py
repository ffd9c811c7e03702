"""The check of the whole library: the form and the types of every text, and what must be so between files."""

from __future__ import annotations

from collections.abc import Iterator

from pactwright.clauses.check_conditions import check_conditions
from pactwright.clauses.check_form import check_form
from pactwright.clauses.check_heads import check_heads
from pactwright.clauses.check_instruments import check_instruments
from pactwright.clauses.check_relations import check_relations
from pactwright.clauses.check_terms import check_terms
from pactwright.clauses.check_texts import check_texts
from pactwright.clauses.model import ClauseLibrary
from pactwright.diagnostics import Diagnostic, in_reading_order


def check_library(library: ClauseLibrary) -> tuple[Diagnostic, ...]:
    """Return everything that is wrong in a library, each fault once, in the order of its files."""
    return tuple(in_reading_order(dict.fromkeys(_findings(library))))


def _findings(library: ClauseLibrary) -> Iterator[Diagnostic]:
    yield from check_instruments(library)
    yield from check_heads(library)
    yield from check_relations(library)
    yield from check_terms(library)
    for clause in library.clauses.values():
        yield from check_form(clause)
    in_texts = [found for one in library.instruments.values() for found in check_texts(one, library)]
    yield from in_texts
    if not in_texts:
        # A condition whose types are wrong means nothing yet.
        yield from check_conditions(library)
