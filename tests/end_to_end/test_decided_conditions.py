"""What the check of the library calls impossible, no deal comes to: its reasoning is held against generated facts."""

from __future__ import annotations

from functools import cache
from itertools import combinations, product

from tests.drafts import library
from tests.end_to_end import hostile
from tests.end_to_end.generated import sheets
from tests.strategies import source_of

from pactwright.clauses.language import Evaluation, Expression, holds
from pactwright.clauses.language.checking import Claim, Papers, can_hold, root_facts
from pactwright.termsheet import read_term_sheet

_FACTS = root_facts({}, frozenset(), "")
_PAPERS = Papers({name: frozenset(library().clauses) for name in library().instruments})


@cache
def _conditions() -> tuple[Expression, ...]:
    """Every condition of a clause or a wording, each once."""
    clauses = library().clauses.values()
    found = [clause.condition for clause in clauses]
    found += [variant.condition for clause in clauses for variant in clause.variants]
    return tuple({one.typed: one.expression for one in found if one is not None}.values())


@cache
def _claims() -> tuple[dict[bool, Claim], ...]:
    """Each condition as a claim that it holds, and as one that it fails."""
    return tuple({answer: Claim(condition, answer) for answer in (True, False)} for condition in _conditions())


@cache
def _answers() -> tuple[tuple[bool, ...], ...]:
    """What each of some deals answers to the conditions, in their order."""
    made = [hostile.harmless("mou"), *(sheet for name in library().instruments for sheet in sheets(name, 15))]
    read = [read_term_sheet(source_of(sheet)).value for sheet in made]
    deals = [Evaluation.of(located.sheet, paper="agreement") for located in read if located is not None]
    return tuple(tuple(holds(condition, deal) for condition in _conditions()) for deal in deals)


def test_no_deal_comes_to_what_is_called_impossible() -> None:
    wrong = []
    given_by_condition = list(zip(*_answers(), strict=True))
    for (one, given), (other, given_beside) in combinations(zip(_claims(), given_by_condition, strict=True), 2):
        met = set(zip(given, given_beside, strict=True)) if one[True].roots & other[True].roots else set()
        wrong += [
            (one[first], other[second])
            for first, second in met
            if not can_hold(one[first], [other[second]], _FACTS, papers=_PAPERS)
        ]

    assert len(_answers()) > 20
    assert wrong == []


def test_single_conditions_of_the_library_can_hold_and_fail() -> None:
    for condition, answer in product(_conditions(), (True, False)):
        assert can_hold(Claim(condition, answer), [], _FACTS, papers=_PAPERS), condition
