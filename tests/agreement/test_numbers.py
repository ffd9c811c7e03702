"""Nobody types a number: sections, provisions, parties, recitals, schedules, and references to them."""

from __future__ import annotations

import pytest
from tests.tiny import DEAL, EDITION, clause, deal, finished, front, instrument, printed, selected, told, words

from pactwright.agreement import CrossReference, Paragraph, finish
from pactwright.outline import outline

LEVELS = "1. One:\n   1. a:\n      1. i;\n      1. ii.\n1. Two.\n\n   Still two.\n\nNo number."


class TestNumbering:
    def test_a_section_of_one_clause_bears_its_title(self) -> None:
        paper = finished((clause("case.clause", LEVELS),))

        assert printed(paper.sections) == [
            "1 Clause",
            "1.1 One:",
            "(a) a:",
            "(i) i; and",
            "(ii) ii.",
            "1.2 Two.",
            "Still two.",
            "No number.",
        ]

    def test_clauses_that_share_a_section_are_numbered_through(self) -> None:
        files = (
            clause("case.costs", "1. One.\n1. Two."),
            clause("case.fees", "1. Three."),
            instrument({"Money": ["case.costs", "case.fees"]}),
        )

        assert printed(finished(files).sections) == ["1 Money", "Costs", "1.1 One.", "1.2 Two.", "Fees", "1.3 Three."]

    def test_letters_go_on_after_z_as_word_counts(self) -> None:
        items = "".join(f"   1. item {number};\n" for number in range(1, 55))

        lines = printed(finished((clause("case.clause", f"1. One:\n{items}"),)).sections)

        assert [line.split()[0] for line in lines[27:30]] == ["(z)", "(aa)", "(bb)"]
        assert [line.split()[0] for line in lines[53:56]] == ["(zz)", "(aaa)", "(bbb)"]

    def test_roman_numerals_are_right_beyond_thirty_nine(self) -> None:
        items = "".join(f"      1. item {number};\n" for number in range(1, 52))

        lines = printed(finished((clause("case.clause", f"1. One:\n   1. a:\n{items}"),)).sections)

        numerals = [line.split()[0] for line in lines[3:]]
        assert [numerals[at - 1] for at in (4, 9, 14, 39, 40, 41, 49, 50, 51)] == [
            *("(iv)", "(ix)", "(xiv)", "(xxxix)", "(xl)", "(xli)", "(xlix)", "(l)", "(li)"),
        ]

    def test_schedules_count_their_own_provisions(self) -> None:
        files = (
            clause("case.clause", "1. One."),
            clause("case.first", "1. First:\n   1. below.\n1. Second.", "kind: schedule"),
            clause("case.second", "1. First.", "kind: schedule"),
            instrument({"Terms": ["case.clause"]}, ["case.first", "case.second"]),
        )

        assert printed(finished(files).schedules) == [
            "Schedule 1 First",
            "1 First:",
            "(a) below.",
            "2 Second.",
            "Schedule 2 Second",
            "1 First.",
        ]

    def test_parties_and_recitals_have_signs_of_their_own(self) -> None:
        recitals = "They met.\n\n1. One.\n1. {% if title %}{{ title }}{% endif %}\n1. Two."
        paper = finished((clause("case.clause", "1. Words."), *front(recitals=recitals)))

        assert [f"{line.number} {words(line.content)}" for line in paper.parties] == [
            "(1) Northwind Analytics GmbH",
            "(2) Mara Lindqvist",
        ]
        assert [f"{line.number} {words(line.content)}".strip() for line in paper.recitals] == [
            "They met.",
            "(A) One.",
            "(B) Two.",
        ]

    def test_every_label_is_used_once(self) -> None:
        files = (clause("case.a", LEVELS), clause("case.b", "1. {#x} One:\n   1. a;\n   1. b."))
        paper = finished(files)

        blocks = [block for section in paper.sections for block in section.blocks]
        labels = [block.label for block in blocks if isinstance(block, Paragraph) and block.label]
        assert len(labels) == len(set(labels)) == 8


class TestReferences:
    """In the words of the reference its kind, in its number where it leads."""

    FILES = (
        clause("case.refers", "1. {#here} Text"),
        clause("case.whole", "1. {#one} One:\n   1. {#a} a:\n      1. {#i} i.\n1. Two."),
        clause("case.two", "1. {#x} One.\n1. Two."),
        clause("case.four", "1. One.\n1. Two.\n1. Three.\n1. Four."),
        clause("case.single", "1. One."),
        clause("case.list", "Words.", "kind: schedule"),
        instrument(
            {
                "Refers": ["case.refers mandatory"],
                "Whole": ["case.whole mandatory"],
                "Shared": ["case.two mandatory", "case.four mandatory", "case.single mandatory"],
            },
            ["case.list mandatory"],
        ),
    )

    @pytest.mark.parametrize(
        ("typed", "printed_words"),
        [
            ("[[case.whole]]", "clause 2"),
            ("[[case.whole#one]]", "clause 2.1"),
            ("[[case.whole#a]]", "clause 2.1(a)"),
            ("[[case.whole#i]]", "clause 2.1(a)(i)"),
            ("[[case.two]]", "clauses 3.1 and 3.2"),
            ("[[case.four]]", "clauses 3.3 to 3.6"),
            ("[[case.single]]", "clause 3.7"),
            ("[[case.two#x]]", "clause 3.1"),
            ("[[case.list]]", "Schedule 1"),
            ("[[case.refers#here]]", "clause 1.1"),
        ],
    )
    def test_a_reference_prints_its_own_word_and_number(self, typed: str, printed_words: str) -> None:
        files = (clause("case.refers", f"1. {{#here}} See {typed}."), *self.FILES[1:])

        assert printed(finished(files).sections)[1] == f"1.1 See {printed_words}."

    def test_a_reference_carries_the_label_of_the_place_it_leads_to(self) -> None:
        files = (clause("case.refers", "1. See [[case.whole#a]]."), *self.FILES[1:])
        paper = finished(files)

        block = paper.sections[0].blocks[0]
        assert isinstance(block, Paragraph)
        (reference,) = (inline for inline in block.content if isinstance(inline, CrossReference))
        labels = {one.label: one.number for one in paper.sections[1].blocks if isinstance(one, Paragraph)}
        assert (reference.text, labels[reference.label]) == ("2.1(a)", "(a)")

    def test_a_clause_in_own_words_is_referred_to_as_a_whole(self) -> None:
        wish = "clauses:\n  - {clause: case.whole, own_text: [First., Second.], reason: x}\n"
        files = (clause("case.refers", "1. See [[case.whole#a]]."), *self.FILES[1:])

        assert printed(finished(files, DEAL + wish).sections)[1] == "1.1 See clause 2."

    def test_a_reference_to_what_is_out_is_an_error(self) -> None:
        files = (
            clause("case.refers", "1. See [[case.out]]."),
            clause("case.out", "1. Words.", "when: title\nbecause: there is a title"),
            instrument({"Terms": ["case.refers", "case.out"]}),
        )
        located = deal()
        built = outline(located.sheet, selected(files)).value
        assert built is not None

        (found,) = finish(located, built, EDITION).diagnostics

        assert told(found).startswith(
            "nowhere AG101 dangling-reference: A clause refers to `case.out`, which is not in"
        )


class TestComputedLists:
    def _list(self, name: str, flags: dict[str, str], *, binds: bool = True) -> str:
        """Return what a list prints in the first clause; `flags` gives what stands in the head of each clause."""
        files = [clause("case.says", f"1. Listed: [[{name}]].", flags.get("says", ""))]
        files += [clause(f"case.{one}", "1. One.\n1. Two.", flags.get(one, "")) for one in ("a", "b", "c", "d")]
        sections = {"Says": ["case.says"], "Alone": ["case.a"], "Shared": ["case.b", "case.c", "case.d"]}
        more = "" if binds else "binds: false"
        return printed(finished([*files, instrument(sections, more=more)]).sections)[1].removeprefix("1.1 Listed: ")

    @pytest.mark.parametrize(
        ("surviving", "listed"),
        [
            ("a", "clause 2"),
            ("b", "clauses 3.1 and 3.2"),
            ("bc", "clauses 3.1 to 3.4"),
            ("bd", "clauses 3.1, 3.2, 3.5 and 3.6"),
            ("bcd", "clause 3"),
            ("ab", "clauses 2, 3.1 and 3.2"),
            ("abcd", "clauses 2 and 3"),
            ("acd", "clauses 2 and 3.3 to 3.6"),
            ("", "no clause"),
        ],
    )
    def test_what_survives_is_listed_by_number(self, surviving: str, listed: str) -> None:
        assert self._list("survival", dict.fromkeys(surviving, "survives: true")) == f"{listed}."

    def test_what_binds_is_listed_by_number(self) -> None:
        assert self._list("binding", {"a": "binding: true", "c": "binding: true"}) == "clauses 2, 3.3 and 3.4."

    def test_in_a_paper_that_does_not_bind_only_what_binds_survives(self) -> None:
        flags = {"a": "survives: true", "b": "survives: true\nbinding: true"}

        assert self._list("survival", flags, binds=False) == "clauses 3.1 and 3.2."

    def test_a_clause_of_which_nothing_is_left_is_not_listed(self) -> None:
        files = (
            clause("case.says", "1. Listed: [[survival]]."),
            clause("case.empty", "1. {% if title %}{{ title }}{% endif %}", "survives: true"),
            clause("case.full", "1. Words."),
            instrument({"Says": ["case.says"], "Shared": ["case.empty", "case.full"]}),
        )

        assert printed(finished(files).sections)[1] == "1.1 Listed: no clause."

    def test_schedules_are_listed_with_their_titles(self) -> None:
        files = (
            clause("case.says", "1. There are [[schedules]]."),
            *(clause(f"case.{one}", "Words.", "kind: schedule") for one in ("first", "second", "third")),
        )

        def listed(*schedules: str) -> str:
            held = [file for file in files if file.name.removesuffix(".md") in ("case.says", *schedules)]
            return printed(finished([*held, instrument({"Says": ["case.says"]}, schedules)]).sections)[1]

        assert listed() == "1.1 There are no Schedule."
        assert listed("case.first") == "1.1 There are Schedule 1 (First)."
        assert listed("case.first", "case.second", "case.third") == (
            "1.1 There are Schedule 1 (First), Schedule 2 (Second) and Schedule 3 (Third)."
        )
