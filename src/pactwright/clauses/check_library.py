"""The check of the whole library: the form and the types of every text, and what must be so between files.

Each kind of check is loaded when a library is checked: a draft from our own needs none of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from pactwright.clauses.model import ClauseLibrary
from pactwright.diagnostics import Diagnostic, Severity, in_reading_order


def check_library(library: ClauseLibrary) -> tuple[Diagnostic, ...]:
    """Return everything that is wrong in a library, each fault once, in the order of its files."""
    return tuple(in_reading_order(dict.fromkeys(_findings(library))))


def check_for_use(library: ClauseLibrary) -> tuple[Diagnostic, ...]:
    """Return what keeps a library from being drafted with: no more is asked of one that is used each day."""
    return tuple(in_reading_order(dict.fromkeys(_unsound(library))))


def _findings(library: ClauseLibrary) -> Iterator[Diagnostic]:
    from pactwright.clauses.check_conditions import check_conditions  # see the head of this page
    from pactwright.clauses.check_terms import check_terms  # as above
    from pactwright.clauses.check_this_clause import check_this_clause  # as above

    unsound = list(_unsound(library))
    yield from unsound
    yield from check_terms(library)
    yield from check_this_clause(library)
    if not any(one.severity is Severity.ERROR for one in unsound):
        # A condition whose types are wrong means nothing yet.
        yield from check_conditions(library)


def _unsound(library: ClauseLibrary) -> Iterator[Diagnostic]:
    # See the head of this page.
    from pactwright.clauses.check_form import check_form
    from pactwright.clauses.check_heads import check_heads
    from pactwright.clauses.check_instruments import check_instruments
    from pactwright.clauses.check_relations import check_relations
    from pactwright.clauses.check_texts import check_texts

    yield from check_instruments(library)
    yield from check_heads(library)
    yield from check_relations(library)
    for clause in library.clauses.values():
        yield from check_form(clause)
    yield from check_texts(library)
