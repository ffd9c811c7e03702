"""The library that comes with Pactwright."""

from __future__ import annotations

from itertools import chain

from tests.drafts import library

from pactwright.clauses import ClauseKind, check_library
from pactwright.clauses.language import impossible
from pactwright.clauses.reachable import reachable
from pactwright.diagnostics import to_text
from pactwright.termsheet import OF_INTENT


def test_it_has_no_findings() -> None:
    assert to_text(check_library(library())) == ""


def test_every_clause_can_come_into_some_paper() -> None:
    loaded = library()
    held = {
        slot.clause
        for instrument in loaded.instruments.values()
        for slot in instrument.slots
        if (condition := loaded.clauses[slot.clause].condition) is None
        or not impossible(condition.expression, instrument.id)
    }
    front = chain.from_iterable((paper.parties, paper.recitals) for paper in loaded.instruments.values())

    assert loaded.clauses.keys() == held | set(front)


def test_every_wording_can_come_into_some_paper() -> None:
    loaded = library()
    for clause in loaded.clauses.values():
        papers = [
            paper.id
            for paper in loaded.instruments.values()
            if clause.id in {paper.parties, paper.recitals, *(slot.clause for slot in paper.slots)}
        ]
        used = {variant.name for paper in papers for variant in reachable(clause, paper)}
        assert used == {variant.name for variant in clause.variants}, clause.id


def test_every_clause_has_a_note_for_the_reviewer() -> None:
    assert [clause.id for clause in library().clauses.values() if not clause.note] == []


def test_why_a_clause_is_out_is_said_in_a_plain_sentence() -> None:
    conditions = [clause.condition for clause in library().clauses.values() if clause.condition]

    assert conditions
    assert [one.in_words for one in conditions if one.otherwise.startswith(("not so", "it is not so that"))] == []


def test_every_paper_names_the_parties_and_the_law() -> None:
    for paper in library().instruments.values():
        assert library().clauses[paper.parties].kind is ClauseKind.PARTIES
        assert "disp.law" in {slot.clause for slot in paper.slots}


def test_library_and_term_sheet_agree_on_what_binds() -> None:
    of_intent = {paper.id for paper in library().instruments.values() if not paper.binds}

    assert of_intent == set(OF_INTENT)


def test_every_paper_says_when_to_use_it() -> None:
    assert [paper.id for paper in library().instruments.values() if not paper.guidance] == []
