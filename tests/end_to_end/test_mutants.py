"""A clause that is lost, or a condition that is turned round, is noticed: no change to the library passes in silence.

Each mutant is drafted as far as the selection only, which takes a moment: where another clause or another wording is
chosen for a deal whose draft is kept word for word, the test of kept drafts fails too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType

import pytest
from tests.drafts import EXAMPLES, example, library
from tests.end_to_end import hostile
from tests.end_to_end.generated import sheets
from tests.strategies import source_of

from pactwright.clause_tests import read_clause_tests
from pactwright.clauses import Clause, ClauseLibrary, Condition, Variant
from pactwright.clauses.check_instruments import check_instruments
from pactwright.clauses.language.tree import Not
from pactwright.selection import Selection, select
from pactwright.source import Source
from pactwright.termsheet import LocatedTermSheet, read_term_sheet
from pactwright.workspace import clause_test_sources


@dataclass(frozen=True)
class Mutant:
    """A clause with one condition turned round."""

    name: str
    clause: Clause


def _turned(condition: Condition) -> Condition:
    return replace(condition, expression=Not(condition.expression, condition.expression.at))


def _mutants() -> Iterator[Mutant]:
    for clause in library().clauses.values():
        if clause.condition is not None:
            yield Mutant(f"{clause.id}: when", replace(clause, condition=_turned(clause.condition)))
        for number, variant in enumerate(clause.variants):
            if variant.condition is not None:
                turned: Variant = replace(variant, condition=_turned(variant.condition))
                variants = (*clause.variants[:number], turned, *clause.variants[number + 1 :])
                yield Mutant(f"{clause.id}: {variant.name}", replace(clause, variants=variants))


@cache
def _deals() -> tuple[LocatedTermSheet, ...]:
    """The examples, whose drafts are kept, the richest deals that the tests make, and the deals of clause tests."""
    made = [source_of(sheet) for name in library().instruments for sheet in (*_richest(name), *sheets(name, 2))]
    read = [read_term_sheet(source).value for source in (*made, *_sheets_of_clause_tests())]
    return (*(example(name).located for name in EXAMPLES), *(located for located in read if located is not None))


def _sheets_of_clause_tests() -> Iterator[Source]:
    for source in clause_test_sources().value or ():
        for test in read_clause_tests(source, library().clauses).value or ():
            yield test.sheet


def _richest(instrument: str) -> list[dict[str, object]]:
    return [hostile.harmless(instrument)] if instrument in ("alliance_agreement", "mou") else []


def _chosen(located: LocatedTermSheet, clauses: ClauseLibrary) -> object:
    """What a deal gets from a library: each clause with its wording, or what keeps it from being drafted."""
    outcome = select(located, clauses)
    return outcome.diagnostics if outcome.value is None else _wordings(outcome.value)


def _wordings(selection: Selection) -> list[tuple[str, str]]:
    return [(choice.clause.id, getattr(choice.wording, "name", "own")) for choice in selection.choices]


@cache
def _chosen_now() -> tuple[object, ...]:
    return tuple(_chosen(located, library()) for located in _deals())


def _with(clause: Clause) -> ClauseLibrary:
    return replace(library(), clauses=MappingProxyType({**library().clauses, clause.id: clause}))


def _is_noticed(mutant: Mutant) -> bool:
    clauses = _with(mutant.clause)
    return any(_chosen(located, clauses) != chosen for located, chosen in zip(_deals(), _chosen_now(), strict=True))


def test_a_condition_that_is_turned_round_changes_what_some_deal_gets() -> None:
    mutants = list(_mutants())

    survivors = [mutant.name for mutant in mutants if not _is_noticed(mutant)]

    assert len(mutants) > 100
    assert survivors == [], "No deal of the tests notices these: use them in an example."


@pytest.mark.parametrize("name", library().clauses)
def test_a_clause_that_is_lost_is_told_by_the_check_of_the_library(name: str) -> None:
    left = {clause: value for clause, value in library().clauses.items() if clause != name}

    found = list(check_instruments(replace(library(), clauses=MappingProxyType(left))))

    assert f"There is no clause `{name}`." in {one.message for one in found}
