"""Drafts of others become a clause tree with the numbers that a reader sees."""

from __future__ import annotations

import pytest
from tests.any_draft.word_papers import read

from pactwright.drafts import Draft, Part


def told(draft: Draft) -> list[tuple[str, str]]:
    return [(each.where, each.body.strip()) for each in draft.paragraphs if each.body.strip()]


class TestText:
    def test_clauses_on_one_line_are_parted(self) -> None:
        draft = read("a.txt", "Title\n\n1. Terms.   1.1 Pay.   (a) soon;   (b) in full. 1.2 Report.\n")

        assert [where for where, _ in told(draft)] == [
            *("", "Clause 1", "Clause 1.1", "Clause 1.1(a)", "Clause 1.1(b)", "Clause 1.2"),
        ]

    def test_wrapped_lines_and_pages_are_joined(self) -> None:
        text = (
            "1. The buyer pays the price of the goods to the seller\nwithin thirty days and\n\n12\n\nreports.\n2. End."
        )

        assert told(read("a.txt", text))[0] == (
            "Clause 1",
            "The buyer pays the price of the goods to the seller within thirty days and reports.",
        )

    def test_a_page_number_behind_the_last_words_of_its_page_is_left_out(self) -> None:
        draft = read("a.txt", "1. The buyer pays the price and   12\n\n\nthe freight.   13\n\nSchedule 1 Price\n")

        assert told(draft) == [
            ("Clause 1", "The buyer pays the price and the freight."),
            ("Schedule 1", "Schedule 1 Price"),
        ]

    def test_words_at_the_head_of_every_page_are_left_out(self) -> None:
        pages = ["1. Terms.", "2. Price.", "3. Law.", "Schedule 1 Goods", "Bread."]
        text = "\n\n\n\n\n".join(f"Supply Agreement of Kaiwerk GmbH {page}" for page in pages)

        draft = read("a.txt", "Front.\n\n\n\n\n" + text)

        assert [where for where, _ in told(draft)] == [
            "",
            "Clause 1",
            "Clause 2",
            "Clause 3",
            "Schedule 1",
            "Schedule 1",
        ]
        assert draft.place(draft.paragraphs[1], 3, 8).span.column == 37

    def test_a_clause_in_the_middle_of_a_line(self) -> None:
        draft = read("a.txt", "1. The buyer pays in full. 2. Secrets stay secret. 3. See No. 5. The law.\n")

        assert [where for where, _ in told(draft)] == ["Clause 1", "Clause 2", "Clause 3"]

    def test_letters_that_are_roman_numbers_too(self) -> None:
        marks = "".join(f"({mark}) item;\n" for mark in "abcdefghijk")

        draft = read("a.txt", f"1.1 All of:\n{marks}(i) inner;\n(ii) inner;\n1.2 End.\n")

        assert [each.path[-1] for each in draft.paragraphs][1:-1] == [*"abcdefghijk", "i", "ii"]
        assert draft.paragraphs[-2].where == "Clause 1.1(k)(ii)"

    def test_parts_of_a_paper(self) -> None:
        text = (
            "Agreement\n\nContents\n\n1 Terms 4\n2 End 5\n\nThe parties agree:\n\n1. Terms of the work.\n\n2. End.\n\n"
            "Signatures\n\nAda Brandt\n\nSchedule 1 Price\n\nEUR 500\n"
        )

        parts = [each.part for each in read("a.txt", text).paragraphs]

        assert parts == [
            *(Part.FRONT, Part.CONTENTS, Part.CONTENTS, Part.CONTENTS, Part.FRONT, Part.BODY, Part.BODY),
            *(Part.SIGNATURES, Part.SIGNATURES, Part.SCHEDULES, Part.SCHEDULES),
        ]

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
    def test_encodings_of_old_programs(self, encoding: str) -> None:
        assert told(read("a.txt", "1. “Zürich” means a town.".encode(encoding)))[0][1] == "“Zürich” means a town."


class TestMarkdown:
    def test_marks_are_taken_off_and_columns_stay(self) -> None:
        draft = read("a.md", "# Title\n\n## 1 Terms\n\n1.1 The “**Field**” is *wide*.\n")
        last = draft.paragraphs[-1]

        place = draft.place(last, last.text.index("Field"), last.text.index("Field") + 5)

        assert last.text == "1.1 The “Field” is wide."
        assert (place.span.line, place.span.column) == (5, 12)

    def test_lists_that_markdown_counts(self) -> None:
        draft = read("a.md", "1. Terms\n   1. First.\n   1. Second.\n1. Price\n   1. Sum.\n")

        assert [where for where, _ in told(draft)] == ["Clause 1", "Clause 1.1", "Clause 1.2", "Clause 2", "Clause 2.1"]

    def test_a_bold_head_defines_a_term(self) -> None:
        draft = read("a.md", "**Field** means all that concerns the berths of ships.\n")

        assert [each.term for each in draft.definitions] == ["Field"]
