"""The proofreader itself: it sees each slip that it is there for, and lets good sentences pass."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.drafts import example
from tests.end_to_end.proofreading import faults, left_overs
from tests.end_to_end.terms import undefined_terms, unused_terms

from pactwright.agreement import Agreement, CrossReference, Look, OpenText, Paragraph, Style, Text

_GOOD = (
    "7.1 None of them is obliged to go on; each may stop.",
    "(a) pay EUR 1,250.50 by 1 May 2027; and",
    "a hundred, an hour, a unit, a one-off fee (the “Fee”): “x”.",
    "Acme Inc., Oslo; Briskair OÜ.",
)
_SLIPS = (
    "It is {{ party }}.",
    "It is {% if x %}.",
    "See [[disp.law]].",
    "by None.",
    "in undefined.",
    "held by ().",
    "two  spaces",
    "it ends..",
    "a word , then",
    "a word .",
    "one;.",
    "one,.",
    "one,, two",
    "( one)",
    "the the Party",
    "a alliance",
    "an party",
    "called “”",
    "\ue000",
)


@pytest.mark.parametrize("line", _GOOD)
def test_good_sentence_passes(line: str) -> None:
    assert list(left_overs(line)) == []


@pytest.mark.parametrize("line", _SLIPS)
def test_slip_is_seen(line: str) -> None:
    assert list(left_overs(line))


@pytest.mark.parametrize(
    ("paragraph", "told"),
    [
        (Paragraph(Style.PROVISION_1, (), "1.1"), "no words"),
        (Paragraph(Style.PROVISION_1, (Text("It breaks off"),), "1.1"), "sentence without end"),
        (Paragraph(Style.PROVISION_1, (Text("Counted wrongly."),), "9.9"), "counted"),
        (Paragraph(Style.SUBHEADING, (Text("Nothing"),)), "heading over nothing"),
        (Paragraph(Style.BODY, (CrossReference("1", "nowhere"),)), "reference"),
        (Paragraph(Style.BODY, (OpenText("[To be agreed: Really?]", ("title",)),)), "not among the open points"),
        (Paragraph(Style.BODY, (Text("See the Exhibit [To be agreed: Really?]."),)), "not among the open points"),
    ],
)
def test_fault_of_a_paragraph_is_seen(paragraph: Paragraph, told: str) -> None:
    agreement = _with_only(paragraph)

    assert any(told in fault for fault in faults(agreement))


def test_term_without_definition_and_definition_without_use_are_seen() -> None:
    used = _with_only(Paragraph(Style.BODY, (Text("The Milestones are reached."),)))
    defined = _with_only(
        Paragraph(Style.BODY, (Text("Steps (“"), Text("Milestone", Look.TERM), Text("”) are planned.")))
    )

    assert [fault[:23] for fault in undefined_terms(used)] == ["not defined: Milestones"]
    assert list(unused_terms(defined)) == ["not used: Milestone"]


def _with_only(paragraph: Paragraph) -> Agreement:
    """An agreement whose one section holds one paragraph."""
    agreement = example("founder-and-firm").agreement
    section = replace(agreement.sections[0], number="1", blocks=(paragraph,))
    return replace(agreement, recitals=(), sections=(section,), schedules=(), open_points=())
