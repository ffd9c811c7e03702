"""Hundreds of deals that hypothesis makes up are drafted without a slip that a proofreader would see."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from tests.drafts import EXAMPLES, classic, drafted, example, library
from tests.end_to_end import hostile
from tests.end_to_end.generated import sheets
from tests.end_to_end.paper import dashes_apart, words_in
from tests.end_to_end.proofreading import faults
from tests.end_to_end.terms import undefined_terms, unused_terms
from tests.render.reading import assert_same_words, html_text, markdown_text
from tests.strategies import source_of, term_sheets
from tests.strategies_model import Written
from tests.word.files import part

from pactwright.agreement import Agreement
from pactwright.render import to_docx, to_html, to_markdown, to_pdf, to_text

_INSTRUMENTS = ("alliance_agreement", "consortium_agreement", "mou")
_UNHURRIED = settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@pytest.mark.parametrize("name", EXAMPLES)
def test_example_has_no_slip(name: str) -> None:
    assert _slips(example(name).agreement) == []


@_UNHURRIED
@given(sheet=term_sheets(instrument="alliance_agreement", parties=(2, 2, 3)))
def test_agreement_of_two_or_three_has_no_slip(sheet: Written) -> None:
    assert _slips(drafted(source_of(sheet)).agreement) == []


@_UNHURRIED
@given(sheet=term_sheets(instrument="alliance_agreement", parties=(2, 4, 12)))
def test_agreement_of_many_has_no_slip(sheet: Written) -> None:
    assert _slips(drafted(source_of(sheet)).agreement) == []


@_UNHURRIED
@given(sheet=term_sheets(instrument="consortium_agreement", parties=(2, 3, 5)))
def test_consortium_has_no_slip(sheet: Written) -> None:
    assert _slips(drafted(source_of(sheet)).agreement) == []


@_UNHURRIED
@given(sheet=term_sheets(instrument="mou", parties=(2, 2, 3)))
def test_memorandum_of_two_or_three_has_no_slip(sheet: Written) -> None:
    assert _slips(drafted(source_of(sheet)).agreement) == []


@_UNHURRIED
@given(sheet=term_sheets(instrument="mou", parties=(2, 4, 12)))
def test_memorandum_of_many_has_no_slip(sheet: Written) -> None:
    assert _slips(drafted(source_of(sheet)).agreement) == []


@settings(_UNHURRIED, max_examples=20)
@given(sheet=term_sheets(instrument="joint_venture_agreement", parties=(2, 2, 3, 4)))
def test_joint_venture_has_no_slip(sheet: Written) -> None:
    assert _slips(drafted(source_of(sheet)).agreement) == []


@settings(_UNHURRIED, max_examples=20)
@given(sheet=term_sheets(instrument="letter_of_intent", parties=(2, 2, 3)))
def test_letter_of_intent_has_no_slip(sheet: Written) -> None:
    assert _slips(drafted(source_of(sheet)).agreement) == []


@pytest.mark.parametrize("instrument", _INSTRUMENTS)
def test_every_clause_that_a_paper_offers_is_tried(instrument: str) -> None:
    plain = hostile.harmless(instrument)
    tried = [plain, _with_rare_facts(_in_two_camps(plain)), *sheets(instrument, 15)]

    clauses = {clause for sheet in tried for clause in drafted(source_of(sheet)).selection.ids}

    offered = {slot.clause for slot in library().instruments[instrument].slots if slot.status != "on_demand"}
    assert offered - clauses == set()


@pytest.mark.parametrize("number", range(15))
@pytest.mark.parametrize("instrument", _INSTRUMENTS)
def test_every_flowing_format_says_what_the_text_says(instrument: str, number: int) -> None:
    agreement = _generated(instrument, number)
    text = to_text(agreement)

    assert_same_words(html_text(to_html(agreement, classic())), text)
    assert_same_words(markdown_text(to_markdown(agreement)), text)
    assert part(to_docx(agreement, classic())) is not None


@pytest.mark.slow
@pytest.mark.parametrize("instrument", _INSTRUMENTS)
def test_pdf_says_what_the_text_says(instrument: str) -> None:
    agreement = _generated(instrument, 0)

    pdf = to_pdf(agreement, classic())

    assert_same_words(words_in(pdf, agreement), dashes_apart(to_text(agreement)))


def _in_two_camps(sheet: Written) -> Written:
    """Let the first two parties act as one side, which sends one person up each step of the ladder."""
    first, second, *others = sheet["parties"]
    sides = [first | {"camp": "one"}, second | {"camp": "one"}, *others] if others else [first, second]
    own = {person["name"] for person in sheet["people"] if person["party"] == second["short_name"]}
    ladder = [
        level | {"people": [name for name in level["people"] if name not in own]} if others else level
        for level in sheet["disputes"]["escalation"]
    ]
    return sheet | {"parties": sides, "disputes": sheet["disputes"] | {"escalation": ladder}}


def _with_rare_facts(sheet: Written) -> Written:
    """Add facts that made-up deals seldom hold."""
    rare: Written = sheet | {"ip": sheet["ip"] | {"no_challenge": "covenant"}}
    if sheet["instrument"] != "mou":
        riders: Written = {"disputes": sheet["disputes"] | {"us_riders": ["jury_waiver"]}}
        return rare | riders | {"governing_law": "the State of New York"}
    talks = {"good_faith": True, "exclusive_talks": True, "talks_end": "2027-06-30"}
    return rare | {"legal_effect": sheet["legal_effect"] | talks}


def _slips(agreement: Agreement) -> list[str]:
    return [*faults(agreement), *undefined_terms(agreement), *unused_terms(agreement)]


def _generated(instrument: str, number: int) -> Agreement:
    return drafted(source_of(sheets(instrument, 15)[number])).agreement
