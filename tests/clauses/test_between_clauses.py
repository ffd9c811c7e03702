"""What is wrong between clauses, and with conditions that no paper can meet: told before any deal exists."""

from __future__ import annotations

import pytest
from tests.tiny import clause, findings, front, instrument, told

from pactwright.clauses import LIBRARY_CODES
from pactwright.rules import find_rule
from pactwright.source import Source

BECAUSE = "because: so it is"


def _told(*files: Source) -> list[str]:
    return [told(one) for one in findings(*files)]


def _names(*files: Source) -> list[str]:
    return [one.name for one in findings(*files)]


def _variants(*conditions: str, text: str = "1. Words.") -> Source:
    """A clause with a wording for each condition; the last has none."""
    names = "abcdef"
    head = ["variants:"]
    head += [f"  - {{name: {names[at]}, when: '{when}', {BECAUSE}}}" for at, when in enumerate(conditions)]
    head.append("  - name: last")
    bodies = [f"## {name}\n\n{text}" for name in (*names[: len(conditions)], "last")]
    return clause("case.clause", "\n\n".join(bodies), "\n".join(head))


class TestWordings:
    @pytest.mark.parametrize(
        "conditions",
        [
            ('strictness == "light" or review', 'strictness == "light"'),
            ('strictness != "light"', 'strictness == "standard"'),
            ("term.length", "term.length and review"),
            ("parties|length > 2", "parties|length > 3"),
            ("not (review or people)", "not review and not people"),
        ],
    )
    def test_that_an_earlier_one_takes_the_place_of_are_told(self, conditions: tuple[str, ...]) -> None:
        found = [one for one in findings(_variants(*conditions)) if one.name == "variant-never-used"]

        assert [one.message for one in found] == [
            "No paper can come to the wording `b`: an earlier one is used, or its condition never holds."
        ]

    @pytest.mark.parametrize(
        "conditions",
        [
            ("parties|length > 3", "parties|length > 2"),
            ("term.length and review", "term.length"),
            ("people", "milestones"),
            ("publicity.marks", "not publicity.marks and people"),
        ],
    )
    def test_that_some_deal_comes_to_are_no_fault(self, conditions: tuple[str, ...]) -> None:
        assert _names(_variants(*conditions)) == []

    def test_after_conditions_that_leave_no_deal_are_told(self) -> None:
        found = findings(_variants("people", "not people"))

        assert [one.message for one in found] == [
            "No paper can come to the wording `last`: an earlier one is used, or its condition never holds."
        ]

    def test_conditions_are_followed_by_way_of_each_other(self) -> None:
        found = findings(
            _variants("people and milestones", "people and deliverables", "people", "milestones and people")
        )

        assert [one.message.split("`")[1] for one in found] == ["d"]

    def test_for_another_kind_of_paper_than_those_that_hold_the_clause_are_told(self) -> None:
        assert _names(_variants('instrument == "mou"')) == ["variant-never-used"]


class TestConditions:
    @pytest.mark.parametrize(
        "when",
        [
            'instrument == "mou"',
            'strictness == "light" and strictness == "standard"',
            "people and not people",
            "disputes.mediation and disputes.mediation is none",
            "parties|length > 3 and parties|length < 3",
            'contributions|where(kind="cash") and not contributions',
            '"co_development" in alliance_types and not alliance_types',
        ],
    )
    def test_that_never_hold_are_told(self, when: str) -> None:
        file = clause("case.clause", "1. Words.", f"when: '{when}'\n{BECAUSE}")

        found = _told(file)

        assert len(found) == 1
        assert found[0].startswith("case.clause.md:5:")
        assert "CL216 condition-never-holds: No paper that holds the clause can have `" in found[0]

    @pytest.mark.parametrize(
        "text",
        [
            "1. {% if people %}{% if not people %}Never.{% endif %}Words.{% endif %}",
            "1. {% for party in parties if party.email %}{% if not party.email %}Never{% endif %}{% endfor %} words.",
            "1. {% if people %}Some{% elif not people %}None{% else %}Never{% endif %} of them.",
            '1. {% if instrument == "mou" %}Never.{% endif %} Words.',
            '1. {% if "gone.clause" is selected %}See [[gone.clause]].{% endif %} Words.',
        ],
    )
    def test_in_a_text_that_leave_words_unprinted_are_told(self, text: str) -> None:
        gone = clause("gone.clause", "1. Words.")
        held = instrument({"Terms": ["case.clause"]})

        found = findings(clause("case.clause", text), gone, held, instrument({"T": ["gone.clause"]}, name="mou"))

        assert [one.name for one in found] == ["condition-never-holds"]

    def test_what_a_text_may_ask_in_passing_is_no_fault(self) -> None:
        text = '1. {% if "case.other" is selected %}See [[case.other]].{% else %}Words.{% endif %}'
        files = (clause("case.clause", text), clause("case.other", "1. Words."))

        assert _names(*files, instrument({"Terms": ["case.clause", "case.other mandatory"]})) == []


class TestTerms:
    def test_that_no_clause_defines_are_told_where_they_are_used(self) -> None:
        found = _told(clause("case.clause", "1. Words for each Steering Group."), _other())

        assert found == [
            (
                "case.clause.md:7:19 CL218 term-never-defined: “Steering Group” is written as a term, and no clause "
                "defines it. | Define it, or write it small. "
                "A proper name goes into a comment: `<!-- names: Steering Group -->`."
            ),
            (
                "other.clause.md:7:15 CL218 term-never-defined: “Steering Group” is written as a term, and no clause "
                "defines it. | Define it, or write it small. "
                "A proper name goes into a comment: `<!-- names: Steering Group -->`."
            ),
        ]

    @pytest.mark.parametrize(
        "text",
        [
            "1. They ask the Companies House.",
            "1. They ask a Steering Group. <!-- names: Steering Group -->",
            '1. They form a "**Steering Group**". Each Steering Group meets.',
            "1. They ask each Party.",
        ],
    )
    def test_names_and_what_is_defined_are_no_fault(self, text: str) -> None:
        assert (
            _names(
                clause("case.clause", text),
            )
            == []
        )

    def test_a_name_that_is_a_part_of_a_term_is_no_slip(self) -> None:
        text = '1. The "**Exit Periods Plan**" is an Exit Periods Plan, as the Sale of Plans says.'

        assert _names(clause("case.clause", text)) == []

    def test_a_slip_in_a_term_is_told_with_the_term(self) -> None:
        text = '1. The "**Exit Period**" begins. At the end of the Exit Perod it ends, as every Exit Period does.'

        found = findings(clause("case.clause", text))

        assert [one.cure.split("”")[0] for one in found] == ["Did you mean “Exit Period"]

    @pytest.mark.parametrize(
        ("text", "head"),
        [
            ('1. The "**Exit Period**" begins.', ""),
            ("1. Words.\n\n[[definitions]]", "defines: [{term: Exit Period, means: the time at the end}]"),
        ],
    )
    def test_that_are_never_used_are_told(self, text: str, head: str) -> None:
        assert _names(clause("case.clause", text, head)) == ["term-defined-in-vain"]

    def test_the_plural_is_a_use(self) -> None:
        assert _names(clause("case.clause", '1. A "**Lead Day**" and a "**Body**": as Lead Days and Bodies are.')) == []


class TestRelations:
    def test_a_circle_of_requirements_is_told(self) -> None:
        one = clause("case.one", "1. Words.", "requires: [case.two]")
        two = clause("case.two", "1. Words.", "requires: [case.one]")

        assert [one.message for one in findings(one, two)] == [
            "`case.one` needs itself by way of `case.two`.",
            "`case.two` needs itself by way of `case.one`.",
        ]

    def test_a_clause_that_needs_what_it_shuts_out_is_told(self) -> None:
        one = clause("case.one", "1. Words.", "requires: [case.two]\nconflicts: [case.two]")

        assert _names(one, clause("case.two", "1. Words.")) == ["relations-contradict"]

    def test_two_mandatory_clauses_that_shut_each_other_out_are_told(self) -> None:
        one = clause("case.one", "1. Words.", "conflicts: [case.two]")
        held = instrument({"Terms": ["case.one mandatory", "case.two mandatory"]})

        assert _names(one, clause("case.two", "1. Words."), held) == ["relations-contradict"]

    def test_a_requirement_that_the_instrument_does_not_hold_is_told(self) -> None:
        one = clause("case.one", "1. Words.", "requires: [case.two]")
        files = (one, clause("case.two", "1. Words."), instrument({"Terms": ["case.two"]}, name="mou"))

        found = _told(*files, instrument({"Terms": ["case.one"]}))

        assert found == [
            (
                "alliance_agreement.yaml:11:18 CL221 relations-contradict: `case.one` needs `case.two`, which this "
                "instrument does not hold. | Give `case.two` a place here, or take `case.one` away."
            )
        ]


@pytest.mark.parametrize("text", ["1. They shall meet.", "1. {% if title %}They agree to meet.{% endif %}"])
def test_a_duty_in_the_background_is_told(text: str) -> None:
    parties, _ = front()

    found = findings(parties, front(recitals=text)[1], clause("case.clause", "1. They shall meet."), _paper())

    assert [one.name for one in found] == ["duty-in-recitals"]


class TestThisClause:
    def test_the_words_are_told_where_a_clause_shares_its_heading(self) -> None:
        one = clause("case.one", "1. A notice under this\n   {{ clause_word }} is in writing.")

        found = _told(one, clause("case.two", "1. Words."), instrument({"Terms": ["case.one", "case.two"]}))

        assert found == [
            (
                "case.one.md:7:19 CL223 this-clause-unclear: `case.one` shares the heading “Terms”, so these words may "
                "mean all of it. | Refer to what you mean: [[case.one]], or a provision of it such as "
                "[[case.one#label]]."
            )
        ]

    @pytest.mark.parametrize("words", ["This clause binds.", "No right under this Section is lost."])
    def test_the_words_of_a_house_that_types_them_are_told_too(self, words: str) -> None:
        one = clause("case.one", f"1. {words}")

        assert _names(one, clause("case.two", "1. Words.")) == ["this-clause-unclear"]

    def test_a_clause_alone_under_its_heading_may_say_them(self) -> None:
        one = clause("case.one", "1. A notice under this {{ clause_word }} is in writing.")
        papers = instrument({"One": ["case.one"], "Two": ["case.two"]})

        assert _names(one, clause("case.two", "1. Words."), papers) == []

    @pytest.mark.parametrize("words", ["A {{ clause_word }} binds.", "Words.\n<!-- this clause is long -->"])
    def test_other_words_on_clauses_are_fine(self, words: str) -> None:
        one = clause("case.one", f"1. {words}")

        assert _names(one, clause("case.two", "1. Words.")) == []


@pytest.mark.parametrize("name", LIBRARY_CODES)
def test_each_finding_has_its_page(name: str) -> None:
    page = find_rule(name)

    assert page
    assert page.code == LIBRARY_CODES[name]


def _other() -> Source:
    return clause("other.clause", "1. Words of a Steering Group.")


def _paper() -> Source:
    return instrument({"Terms": ["case.clause"]})
