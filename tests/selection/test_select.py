"""Which clauses are in and out, in which wording, and because of what."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.tiny import DEAL, clause, deal, dotted, front, instrument, library, selected, told

from pactwright.diagnostics import Diagnostic
from pactwright.pipeline import Wishes, draft
from pactwright.selection import OwnText, Reason, Selection, select
from pactwright.source import Path, Source

CASH = 'contributions:\n  - {party: Northwind, kind: cash, description: a sum, amount: "EUR 50,000"}\n'
WORDINGS = 'variants:\n  - {name: light, when: strictness == "light", because: light words are wished}\n'
WORDINGS += "  - {name: cash, when: contributions, because: something is contributed}\n  - {name: standard}\n"

FILES = (
    clause("case.always", "1. Words."),
    clause("case.cash", "1. Words.", 'when: contributions|where(kind="cash")\nbecause: a party contributes cash'),
    clause("case.demand", "1. Words."),
    clause("case.usual", "## light\n\n1. Light.\n\n## cash\n\n1. Cash.\n\n## standard\n\n1. Standard.", WORDINGS),
    clause("case.schedule", "Words.", "kind: schedule"),
    instrument(
        {"Terms": ["case.always mandatory", "case.cash"], "More": ["case.demand on_demand", "case.usual"]},
        ["case.schedule"],
    ),
)


def _wish(fields: str) -> str:
    return f"{DEAL}clauses:\n  - {{{fields}, reason: agreed on the phone}}\n"


def _findings(sheet: str, files: Sequence[Source] = FILES) -> tuple[Diagnostic, ...]:
    checked = select(deal(sheet), library(*files))
    assert checked.value is None
    return checked.diagnostics


def _ids(selection: Selection) -> list[str]:
    return [choice.clause.id for section in selection.sections for choice in section.choices]


def _in(selection: Selection, name: str) -> Reason:
    return next(choice.because for choice in selection.choices if choice.clause.id == name)


def _out(selection: Selection, name: str) -> Reason:
    return next(omission.because for omission in selection.omissions if omission.clause.id == name)


def _said(reason: Reason) -> tuple[str, str, list[str]]:
    """Return a reason in words, the rule with its line, and the facts it looked at."""
    rule = f"{reason.rule.source.name}:{reason.rule.span.line}"
    return reason.words, rule, [dotted(path) for path in reason.facts]


def _wording(selection: Selection, name: str) -> str:
    wording = next(choice.wording for choice in selection.choices if choice.clause.id == name)
    return "own text" if isinstance(wording, OwnText) else wording.name


class TestReasons:
    def test_what_the_paper_always_has(self) -> None:
        assert _said(_in(selected(FILES), "case.always")) == (
            "every Agreement has it",
            "alliance_agreement.yaml:11",
            [],
        )

    def test_what_the_paper_has_by_default(self) -> None:
        reason = _in(selected(FILES), "case.usual")

        assert _said(reason) == ("by default, every Agreement has it", "alliance_agreement.yaml:16", [])

    def test_what_a_condition_brings_in(self) -> None:
        reason = _in(selected(FILES, DEAL + CASH), "case.cash")

        assert _said(reason) == ("a party contributes cash", "case.cash.md:5", ["contributions"])

    def test_what_a_condition_leaves_out(self) -> None:
        reason = _out(selected(FILES), "case.cash")

        assert _said(reason) == ("no party contributes cash", "case.cash.md:5", ["contributions"])

    @pytest.mark.parametrize(
        ("because", "words"),
        [
            ("one party sells to another", "no party sells to another"),
            ("the term sheet names a committee", "the term sheet does not name a committee"),
            ("the parties have agreed not to poach", "the parties have not agreed not to poach"),
            ("the paper has a title", "it is not so that the paper has a title"),
            ("the term sheet is long", "it is not so that the term sheet is long"),
            ("a party sells, or two share", "it is not so that a party sells, or two share"),
            ("there are people\notherwise: nobody is named", "nobody is named"),
        ],
    )
    def test_the_opposite_of_a_condition_is_a_plain_sentence(self, because: str, words: str) -> None:
        held = clause("case.held", "1. Words.", f"when: title\nbecause: {because}")

        assert _out(selected((held, instrument({"Terms": ["case.held"]}))), "case.held").words == words

    def test_what_is_offered_and_not_asked_for(self) -> None:
        reason = _out(selected(FILES), "case.demand")

        words = "it is offered, and the term sheet does not ask for it"
        assert _said(reason) == (words, "alliance_agreement.yaml:15", [])

    def test_what_a_wish_takes_in(self) -> None:
        reason = _in(selected(FILES, _wish("clause: case.demand, include: true")), "case.demand")

        assert _said(reason) == ("agreed on the phone", "deal.yaml:18", ["clauses[0]"])

    def test_what_a_wish_leaves_out(self) -> None:
        reason = _out(selected(FILES, _wish("clause: case.usual, include: false")), "case.usual")

        assert _said(reason) == ("agreed on the phone", "deal.yaml:18", ["clauses[0]"])

    def test_parties_and_background(self) -> None:
        selection = selected(FILES)

        assert selection.parties.because.words == "every Agreement has it"
        assert selection.recitals.because.words == "every Agreement has it"

    def test_a_condition_with_several_facts_names_each_once(self) -> None:
        head = 'when: title or committee and committee.chair or title == "x"\nbecause: there is a name'
        files = (clause("case.names", "1. Words.", head), clause("case.b", "1. Words."))

        assert _said(_out(selected(files), "case.names"))[2] == ["title", "committee", "committee.chair"]


class TestOrder:
    def test_clauses_come_in_the_order_of_the_instrument(self) -> None:
        assert _ids(selected(FILES, DEAL + CASH)) == ["case.always", "case.cash", "case.usual"]

    def test_a_section_without_clauses_disappears(self) -> None:
        files = (
            clause("case.a", "1. Words."),
            clause("case.b", "1. Words."),
            instrument({"Empty": ["case.b on_demand"], "Full": ["case.a"]}),
        )

        assert [section.heading for section in selected(files).sections] == ["Full"]


def _worded(selection: Selection) -> tuple[str, tuple[Path, ...]]:
    (choice,) = (one for one in selection.choices if one.clause.id == "case.usual")
    assert choice.worded
    return choice.worded.words, choice.worded.facts


class TestWordings:
    def test_the_first_whose_condition_holds_is_used(self) -> None:
        light = DEAL.replace("instrument:", "strictness: light\ninstrument:")

        assert _wording(selected(FILES), "case.usual") == "standard"
        assert _wording(selected(FILES, DEAL + CASH), "case.usual") == "cash"
        assert _wording(selected(FILES, light + CASH), "case.usual") == "light"

    def test_a_wording_that_is_a_matter_of_taste_can_be_wished_for(self) -> None:
        selection = selected(FILES, _wish("clause: case.usual, variant: light"))

        assert _wording(selection, "case.usual") == "light"

    def test_a_wording_that_one_fact_of_two_would_bring_is_a_matter_of_taste_if_the_other_is_strictness(self) -> None:
        wordings = (
            'variants:\n  - {name: light, when: milestones or strictness == "light", because: x}\n  - {name: full}\n'
        )
        file = clause("case.taste", "## light\n\n1. Light.\n\n## full\n\n1. Full.", wordings)

        selection = selected((file,), _wish("clause: case.taste, variant: light"))

        assert _wording(selection, "case.taste") == "light"

    def test_strictness_is_the_reason_where_another_one_would_change_the_wording(self) -> None:
        strict = DEAL.replace("instrument:", "strictness: strict\ninstrument:")

        assert _worded(selected(FILES, strict)) == ("strictness is strict", (("strictness",),))
        assert _worded(selected(FILES)) == ("strictness is standard", (("strictness",),))

    def test_the_condition_is_the_reason_where_strictness_changes_nothing(self) -> None:
        wordings = "variants:\n  - {name: cash, when: contributions, because: something is contributed}\n"
        wordings += '  - {name: light, when: contributions and strictness == "light", because: x}\n  - {name: full}\n'
        body = "## cash\n\n1. Cash.\n\n## light\n\n1. Light.\n\n## full\n\n1. Full."

        selection = selected((clause("case.usual", body, wordings),), DEAL + CASH)

        assert _worded(selection) == ("something is contributed", (("contributions",),))

    def test_nothing_is_the_reason_for_the_last_resort(self) -> None:
        wordings = "variants:\n  - {name: cash, when: contributions, because: x}\n  - {name: full}\n"
        file = clause("case.usual", "## cash\n\n1. Cash.\n\n## full\n\n1. Full.", wordings)

        (choice,) = (one for one in selected((file,)).choices if one.clause.id == "case.usual")

        assert choice.worded is None

    def test_a_wording_written_for_other_facts_cannot(self) -> None:
        (found,) = _findings(_wish("clause: case.usual, variant: cash"))

        assert told(found) == (
            "deal.yaml:18:35 SL104 condition-not-met: The wording `cash` of `case.usual` is written for deals where "
            "something is contributed. | Choose another wording, or give your own text."
        )

    def test_an_unknown_wording_is_told_with_the_one_that_was_meant(self) -> None:
        (found,) = _findings(_wish("clause: case.usual, variant: standrad"))

        assert told(found) == (
            "deal.yaml:18:35 SL105 unknown-variant: `case.usual` has no wording `standrad`. | Did you mean `standard`?"
        )


class TestOwnText:
    def test_it_stands_in_for_the_wording(self) -> None:
        selection = selected(FILES, _wish("clause: case.usual, own_text: [First., Second.]"))

        wording = next(choice.wording for choice in selection.choices if choice.clause.id == "case.usual")
        assert wording == OwnText(("clauses", 0, "own_text"), ("First.", "Second."))

    def test_it_brings_in_what_is_only_offered(self) -> None:
        selection = selected(FILES, _wish("clause: case.demand, own_text: [Words.]"))

        assert "case.demand" in _ids(selection)

    def test_a_wished_wording_brings_in_what_is_only_offered(self) -> None:
        selection = selected(FILES, _wish("clause: case.demand, variant: standard"))

        assert "case.demand" in _ids(selection)

    def test_it_needs_none_of_the_facts_the_clause_is_written_for(self) -> None:
        selection = selected(FILES, _wish("clause: case.cash, own_text: [Words.]"))

        assert _said(_in(selection, "case.cash")) == ("agreed on the phone", "deal.yaml:18", ["clauses[0]"])

    def test_it_can_replace_the_parties_clause(self) -> None:
        selection = selected(FILES, _wish("clause: front.parties, own_text: [Words.]"))

        assert _wording(selection, "front.parties") == "own text"
        assert _said(selection.parties.because)[0] == "agreed on the phone"


class TestWishesThatCannotBeMet:
    def test_a_mandatory_clause_cannot_be_left_out(self) -> None:
        (found,) = _findings(_wish("clause: case.always, include: false"))

        assert told(found).startswith(
            "deal.yaml:18:36 SL103 mandatory-clause-excluded: `case.always` cannot be left out: every Agreement needs"
        )

    def test_nor_can_the_parties(self) -> None:
        (found,) = _findings(_wish("clause: front.parties, include: false"))

        assert found.name == "mandatory-clause-excluded"

    def test_a_clause_cannot_be_taken_in_against_the_facts(self) -> None:
        (found,) = _findings(_wish("clause: case.cash, include: true"))

        assert told(found).startswith(
            "deal.yaml:18:14 SL104 condition-not-met: `case.cash` cannot be taken in: it is written for deals where "
            "a party contributes cash. | Add those facts to the term sheet, or give the clause your own text"
        )

    def test_a_clause_that_no_library_holds(self) -> None:
        (found,) = _findings(_wish("clause: case.usul, include: true"))

        assert told(found) == (
            "deal.yaml:18:14 SL102 unknown-clause-override: `case.usul` is not in the library. "
            "| Did you mean `case.usual`?"
        )

    def test_a_clause_of_another_kind_of_paper(self) -> None:
        files = (*FILES, clause("other.clause", "1. Words."), instrument({"Terms": ["other.clause"]}, name="mou"))

        (found,) = _findings(_wish("clause: other.clause, include: true"), files)

        assert "`other.clause` is in the library, but not in this kind of paper." in told(found)

    def test_a_kind_of_paper_that_the_library_lacks(self) -> None:
        (found,) = _findings(DEAL.replace("alliance_agreement", "mou"))

        assert told(found) == (
            "deal.yaml:1:13 SL101 unknown-instrument: The clause library has no instrument `mou`. "
            "| Choose one of alliance_agreement."
        )

    def test_all_are_told_at_once(self) -> None:
        wishes = "clauses:\n  - {clause: case.always, include: false, reason: x}\n"
        wishes += (
            "  - {clause: case.usual, variant: x, reason: x}\n  - {clause: case.nothing, include: true, reason: x}\n"
        )

        found = _findings(DEAL + wishes)

        assert [one.code for one in found] == ["SL103", "SL105", "SL102"]


class TestRelations:
    FILES = (
        clause("case.a", "1. Words.", "requires: [case.b]"),
        clause("case.b", "1. Words.", "when: title\nbecause: the paper has a title"),
        clause("case.c", "1. Words.", "conflicts: [case.d]\nwhen: people\nbecause: people are named"),
        clause("case.d", "1. Words.", "conflicts: [case.c]\nwhen: title\nbecause: the paper has a title"),
    )

    def test_a_requirement_that_is_out_names_both_places(self) -> None:
        (found,) = _findings(DEAL, self.FILES)

        assert found.place is not None
        assert told(found).startswith("alliance_agreement.yaml:11:")
        assert (
            "`case.a` needs `case.b` beside it, but it is out (it is not so that the paper has a title)."
            in found.message
        )
        (related,) = found.related
        assert (related.place.source.name, related.place.span.line) == ("case.b.md", 5)

    def test_a_requirement_that_the_paper_does_not_hold(self) -> None:
        files = (*self.FILES, instrument({"Terms": ["case.a"]}))

        (found,) = _findings(DEAL, (*files[:2], files[-1]))

        assert "this kind of paper does not hold it" in found.message

    def test_a_conflict_is_told_once_and_names_both_places(self) -> None:
        (found,) = _findings(DEAL + "title: Tide and Light\n", self.FILES)

        assert told(found).startswith("deal.yaml:13:1 SL107 conflicting-clauses: `case.c` and `case.d` contradict")
        (related,) = found.related
        assert related.message == "`case.d` is in by this"
        assert related.place.span.line == 17


def test_two_wishes_on_one_clause_never_reach_the_selection() -> None:
    wishes = "clauses:\n  - {clause: case.usual, include: false, reason: x}\n"
    wishes += "  - {clause: case.usual, variant: standard, reason: x}\n"

    found = draft(Source("deal.yaml", DEAL + wishes), library(*FILES, *front()), Wishes())

    assert found.value is None
    assert "There are two wishes on the clause `case.usual`." in {one.message for one in found.diagnostics}
