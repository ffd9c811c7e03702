"""Reading a library: heads, wordings, ids, and the checks between files."""

from __future__ import annotations

import pytest
from tests.tiny import clause, findings, front, instrument, library, page, told

from pactwright.clauses import read_library
from pactwright.source import Source

HEAD = "id: case.clause\ntitle: Clause\npurpose: Serves a test.\n"


def _told(*files: Source) -> list[str]:
    return [told(one) for one in findings(*files)]


def _file(head: str, body: str = "1. Words.") -> Source:
    return Source("case.clause.md", f"---\n{head.rstrip()}\n---\n\n{body}\n")


class TestHead:
    def test_a_file_without_a_head_is_told_so(self) -> None:
        (found,) = _told(Source("case.clause.md", "1. Words.\n"))

        assert found.startswith("case.clause.md:1:1 ")
        assert "has to begin with a line `---`" in found

    def test_an_unknown_field_is_told_with_the_one_that_was_meant(self) -> None:
        (found,) = _told(_file(HEAD + "purpos: x\n"))

        assert (
            found == "case.clause.md:5:1 CL214 wrong-field: There is no field `purpos` here. | Did you mean `purpose`?"
        )

    def test_an_unknown_field_of_a_wording_is_told_with_the_one_that_was_meant(self) -> None:
        head = HEAD + "variants:\n  - {name: standard, becuase: x}\n"

        found = _told(_file(head, "## standard\n\n1. Words."))

        assert found == [
            "case.clause.md:6:22 CL214 wrong-field: There is no field `becuase` here. | Did you mean `because`?"
        ]

    def test_a_missing_field_is_told_with_an_example(self) -> None:
        (found,) = _told(_file("id: case.clause\ntitle: Clause\n"))

        assert "The field `purpose` is missing. | Add `purpose: Says who pays what" in found

    def test_a_word_of_a_list_that_was_mistyped(self) -> None:
        (found,) = _told(_file(HEAD + "kind: shedule\n"))

        assert found.startswith("case.clause.md:5:")
        assert "`shedule` is no word for `kind`. | Did you mean `schedule`?" in found

    def test_a_value_that_cannot_be_read(self) -> None:
        (found,) = _told(_file(HEAD + "survives: perhaps\n"))

        assert "`survives` cannot be read here. | Write it as in `survives: true`." in found

    def test_an_id_that_is_no_id(self) -> None:
        (found,) = _told(_file("id: Clause\ntitle: Clause\npurpose: x\n"))

        assert "`id` cannot be read here. | Write it as in `id: contrib.cash`." in found

    def test_all_faults_are_told_at_once(self) -> None:
        found = _told(_file("id: case.clause\ntitel: Clause\nkind: shedule\n"))

        assert len(found) == 4

    def test_a_field_given_twice_names_both_places(self) -> None:
        (found,) = findings(_file(HEAD + "title: Again\n"))

        assert found.place is not None
        assert (found.place.span.line, found.related[0].place.span.line) == (5, 3)

    def test_a_condition_outside_the_language_is_told_at_its_place(self) -> None:
        head = HEAD + "when: len(parties) > 2\nbecause: x\n"

        (found,) = _told(_file(head))

        assert found.startswith("case.clause.md:5:7 CL101 outside-language: A call is outside")

    def test_a_condition_that_is_two_is_refused(self) -> None:
        head = HEAD + "when: 'title %}x{% endif %}{% if title'\nbecause: x\n"

        (found,) = _told(_file(head))

        assert "This is not a single condition." in found

    def test_a_condition_on_an_unknown_field_is_told_at_the_word(self) -> None:
        (found,) = _told(_file(HEAD + "when: comittee\nbecause: x\n"))

        assert found == (
            "case.clause.md:5:7 CL102 unknown-name: There is no field `comittee`. | Did you mean `committee`?"
        )

    def test_a_condition_without_words_is_told(self) -> None:
        (found,) = _told(_file(HEAD + "when: committee\n"))

        assert "CL205 condition-without-words" in found

    def test_a_condition_cannot_ask_which_clauses_are_in(self) -> None:
        (found,) = _told(_file(HEAD + 'when: is_two_party and "case.clause" is selected\nbecause: x\n'))

        assert "Whether a clause is in cannot be asked here" in found

    def test_the_condition_of_a_clause_guards_its_text(self) -> None:
        assert _told(_file(HEAD + "when: title\nbecause: x\n", "1. {{ title }}")) == []

    def test_a_required_clause_that_does_not_exist(self) -> None:
        (found,) = _told(_file(HEAD + "requires: [case.clauses]\n"))

        assert "There is no clause `case.clauses`. | Did you mean `case.clause`?" in found

    def test_the_text_may_refer_to_what_is_required_and_what_that_requires(self) -> None:
        files = (
            clause("case.a", "1. Under [[case.b]] and [[case.c]].", "requires: [case.b]"),
            clause("case.b", "1. Words.", "requires: [case.c]\nwhen: title\nbecause: x"),
            clause("case.c", "1. Words.", "when: title\nbecause: x"),
        )

        assert _told(*files) == []

    def test_a_reference_to_what_may_be_out_needs_a_guard(self) -> None:
        other = clause("case.b", "1. Words.", "when: title\nbecause: x")

        (found,) = _told(clause("case.a", "1. Under [[case.b]]."), other)
        guarded = _told(clause("case.a", '1. Words{% if "case.b" is selected %} under [[case.b]]{% endif %}.'), other)

        assert found.startswith("case.a.md:7:12 CL104 unguarded-reference: `case.b` may be left out")
        assert guarded == []

    def test_what_is_mandatory_needs_no_guard(self) -> None:
        files = (
            clause("case.a", "1. Under [[case.b]]."),
            clause("case.b", "1. Words."),
            instrument({"Terms": ["case.a", "case.b mandatory"]}),
        )

        assert _told(*files) == []


class TestWordings:
    TWO = 'variants:\n  - {name: light, when: strictness == "light", because: x}\n  - {name: standard}\n'

    def test_each_wording_is_the_text_under_its_heading(self) -> None:
        text = "## light\n\n1. Light.\n\n## standard\n\n1. Standard.\n"

        assert page(text, head=self.TWO) == ["1. Standard."]
        assert page(text, "strictness: light\n", head=self.TWO) == ["1. Light."]

    def test_files_of_windows_are_read_alike(self) -> None:
        text = f"---\n{HEAD}{self.TWO}---\n\n## light\n\n1. Light.\n\n## standard\n\n1. Words\n   1. below;\n"

        assert _told(Source("case.clause.md", text.replace("\n", "\r\n"))) == []

    def test_a_wording_without_a_heading(self) -> None:
        found = _told(_file(HEAD + self.TWO, "## standard\n\n1. Words."))

        assert len(found) == 1
        assert found[0].startswith("case.clause.md:6:12 CL203 variant-without-text: The wording `light` has no text.")

    def test_a_heading_without_a_wording(self) -> None:
        (found,) = _told(_file(HEAD + self.TWO, "## light\n\n1. a\n\n## standard\n\n1. b\n\n## heavy\n\n1. c"))

        assert found.startswith("case.clause.md:18:1 CL203 variant-without-text: There is no wording `heavy`")

    def test_a_heading_twice(self) -> None:
        (found,) = _told(_file(HEAD + self.TWO, "## light\n\n1. a\n\n## standard\n\n1. b\n\n## light\n\n1. c"))

        assert found.startswith("case.clause.md:18:1 CL203")
        assert "stands here again" in found

    def test_text_before_the_first_heading(self) -> None:
        (found,) = _told(_file(HEAD + self.TWO, "1. Lost.\n\n## light\n\n1. a\n\n## standard\n\n1. b"))

        assert found.startswith("case.clause.md:10:1 CL203 variant-without-text: This text belongs to no wording.")

    def test_a_clause_without_text(self) -> None:
        (found,) = _told(_file(HEAD, ""))

        assert found.startswith("case.clause.md:2:5 CL203 variant-without-text: The clause has no text.")

    def test_the_last_wording_has_no_condition(self) -> None:
        head = HEAD + "variants:\n  - {name: light, when: title, because: x}\n"

        (found,) = _told(_file(head, "## light\n\n1. Words."))

        assert "CL204 last-variant-conditional" in found

    def test_a_wording_after_one_without_a_condition_is_never_used(self) -> None:
        head = HEAD + "variants:\n  - {name: light}\n  - {name: standard}\n"

        (found,) = _told(_file(head, "## light\n\n1. a\n\n## standard\n\n1. b"))

        assert "The wordings after `light` are never used" in found

    def test_the_condition_of_a_wording_guards_its_text_and_no_other(self) -> None:
        head = HEAD + "variants:\n  - {name: named, when: title, because: x}\n  - {name: standard}\n"

        (found,) = _told(_file(head, "## named\n\n1. {{ title }}\n\n## standard\n\n1. {{ title }}"))

        assert found.startswith("case.clause.md:16:7 CL103")

    def test_a_wording_that_an_instrument_never_reaches_is_not_held_against_it(self) -> None:
        head = HEAD + 'variants:\n  - {name: mou, when: instrument == "mou", because: x}\n  - {name: standard}\n'
        text = "## mou\n\n1. Under [[case.other]].\n\n## standard\n\n1. Words."
        other = clause("case.other", "1. Words.", "when: title\nbecause: x")

        (found,) = _told(_file(head, text), other)

        assert "CL217 variant-never-used" in found


class TestBetweenFiles:
    def test_an_id_declared_twice_names_the_other_file(self) -> None:
        again = Source("other/case.clause.md", clause("case.clause", "1. Words.").text)

        (found,) = _told(clause("case.clause", "1. Words."), again, instrument({"Terms": ["case.clause"]}))

        assert found.startswith("other/case.clause.md:2:5 CL201 duplicate-id: `case.clause` is also declared in case.")

    def test_a_file_that_does_not_bear_its_id(self) -> None:
        file = Source("cash.md", clause("case.clause", "1. Words.").text)

        (found,) = _told(file, instrument({"Terms": ["case.clause"]}))

        assert "CL202 name-unlike-id" in found
        assert "Call it `case.clause.md`." in found

    def test_a_clause_of_an_instrument_that_does_not_exist(self) -> None:
        (found,) = _told(clause("case.clause", "1. Words."), instrument({"Terms": ["case.clause", "case.claus"]}))

        assert found.startswith("alliance_agreement.yaml:12:")
        assert "There is no clause `case.claus`. | Did you mean `case.clause`?" in found

    def test_a_schedule_among_the_clauses(self) -> None:
        files = (clause("case.clause", "1. Words.", "kind: schedule"), instrument({"Terms": ["case.clause"]}))

        (found,) = _told(*files)

        assert "CL209 wrong-kind: `case.clause` is of the kind `schedule`, but `clause` is needed here." in found

    def test_a_mandatory_clause_with_a_condition(self) -> None:
        files = (
            clause("case.clause", "1. Words.", "when: title\nbecause: x"),
            instrument({"Terms": ["case.clause mandatory"]}),
        )

        (found,) = _told(*files)

        assert found.startswith("alliance_agreement.yaml:11:")
        assert "CL207 mandatory-with-condition" in found

    def test_a_clause_twice_in_an_instrument(self) -> None:
        files = (clause("case.clause", "1. Words."), instrument({"A": ["case.clause"], "B": ["case.clause"]}))

        (found,) = _told(*files)

        assert "`case.clause` stands twice in this instrument." in found

    def test_a_clause_in_no_instrument_is_a_warning(self) -> None:
        files = (clause("case.a", "1. Words."), clause("case.b", "1. Words."), instrument({"Terms": ["case.a"]}))

        (found,) = findings(*files)

        assert (found.name, found.severity) == ("clause-in-no-instrument", "warning")

    def test_a_term_that_two_heads_define(self) -> None:
        defines = "defines:\n  - {term: Working Day, means: a day on which banks are open}"

        (found,) = _told(clause("case.a", "1. Each Working Day.", defines), clause("case.b", "1. Words.", defines))

        assert found.startswith("case.b.md:6:")
        assert "“Working Day” is also defined by `case.a`." in found

    def test_a_term_that_a_head_and_a_text_define(self) -> None:
        defines = "defines:\n  - {term: Working Day, means: a day on which banks are open}"

        (found,) = _told(clause("case.a", '1. A day (a "**Working Day**"), as each Working Day.', defines))

        assert "“Working Day” is also defined by `case.a`." in found

    def test_the_meaning_of_a_term_is_checked_too(self) -> None:
        defines = "defines:\n  - {term: Working Day, means: 'a day in {{ countri }} under clause 4'}"

        found = _told(clause("case.a", "1. Each Working Day.", defines))

        assert [line.split(" ")[1] for line in found] == ["CL102", "CL211"]

    def test_a_file_may_hold_a_byte_order_mark(self) -> None:
        file = clause("case.clause", "1. Words.")

        assert _told(Source(file.name, "\ufeff" + file.text)) == []


class TestSchedulesAndTheFront:
    def test_a_row_with_too_many_cells_is_told(self) -> None:
        table = "| a | b |\n|---|---|\n{% for party in parties %}\n| {{ party.short_name }} | x | y |\n{% endfor %}"
        files = (
            clause("case.a", "1. Words."),
            clause("case.s", table, "kind: schedule"),
            instrument({"Terms": ["case.a"]}, ["case.s"]),
        )

        (found,) = _told(*files)

        assert found.startswith(
            "case.s.md:11:1 CL213 not-clause-markdown: This row has 3 cells, the row before it has 2."
        )

    def test_a_schedule_bears_no_labels(self) -> None:
        files = (
            clause("case.a", "1. Words."),
            clause("case.s", "1. {#first} Words.", "kind: schedule"),
            instrument({"Terms": ["case.a"]}, ["case.s"]),
        )

        (found,) = _told(*files)

        assert "A label has no place in a schedule." in found

    def test_the_front_is_checked_too(self) -> None:
        (found,) = _told(clause("case.a", "1. Words."), *front(parties="1. {{ partys }}"))

        assert found.startswith("front.parties.md:8:7 CL102")


@pytest.mark.parametrize("character", ["\ue000", "\ue001"])
def test_a_character_that_stands_for_values_is_refused_in_a_text(character: str) -> None:
    (found,) = _told(clause("case.clause", f"1. Words {character}."))

    assert found.startswith("case.clause.md:7:10 CL101 outside-language: Here stands a character without meaning")


def test_the_digest_of_a_library_does_not_depend_on_where_or_in_which_order_its_files_lie() -> None:
    files = [clause("case.clause", "1. Words."), *front(), instrument({"Terms": ["case.clause"]})]
    moved = [Source(f"elsewhere/{file.name}", file.text) for file in reversed(files)]

    one, other = read_library(files).value, read_library(moved).value

    assert one is not None
    assert other is not None
    assert one.digest == other.digest


def test_the_digest_of_a_library_changes_with_its_words() -> None:
    assert library(clause("case.a", "1. Words.")).digest != library(clause("case.a", "1. Other words.")).digest
