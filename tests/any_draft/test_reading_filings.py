"""Texts as a register of companies prints them: even margins, marks of pages, exhibits in quotes."""

from __future__ import annotations

import pytest
from tests.any_draft.word_papers import read

from pactwright.drafts import Draft, Part


def told(draft: Draft) -> list[tuple[str, str]]:
    return [(each.where, each.body.strip()) for each in draft.paragraphs if each.body.strip()]


class TestEvenMargins:
    def test_wide_spaces_between_words_are_one(self) -> None:
        draft = read("a.txt", "1. The  buyer pays  the Closing  Fee  when   the  goods   have  arrived at its store.\n")

        assert told(draft) == [
            ("Clause 1", "The buyer pays the Closing Fee when the goods have arrived at its store."),
        ]

    def test_a_place_behind_wide_spaces_is_where_it_stands(self) -> None:
        draft = read("a.txt", "1. The  buyer pays  the price.\n")
        paragraph = draft.paragraphs[0]
        start = paragraph.text.index("price")

        assert draft.place(paragraph, start, start + 5).span.column == 25

    def test_a_clause_that_a_sentence_names_heads_nothing(self) -> None:
        text = (
            "1.1  The  goods  are  paid as  Section  1.2.  says, and not before  the day on\n"
            "which the  seller  has  kept  all  that  is  asked  of  it  under  Paragraph\n"
            "1.2. All of it counts.\n\n1.2 The seller reports.\n"
        )

        assert [where for where, _ in told(read("a.txt", text))] == ["Clause 1.1", "Clause 1.2"]

    def test_a_clause_behind_the_last_item_of_a_list_heads_its_own(self) -> None:
        text = "Section 7.1. The loan ends if\n\n(a) the borrower does not pay; or\nSection 7.2. Law. It is Norway's.\n"

        assert [where for where, _ in told(read("a.txt", text))] == ["Clause 7.1", "Clause 7.1(a)", "Clause 7.2"]


class TestPages:
    @pytest.mark.parametrize("page", ["<PAGE>", "4.\n<PAGE>", "12\n<PAGE>", "<PAGE>   13", "Page 12\n\n<PAGE>"])
    def test_a_sentence_goes_on_over_the_mark_of_a_page(self, page: str) -> None:
        text = (
            f"1. All papers on the goods shall be brought to the Trust\n\n{page}\n\nCompany of the buyer.\n\n2. End.\n"
        )

        assert told(read("a.txt", text))[0] == (
            "Clause 1",
            "All papers on the goods shall be brought to the Trust Company of the buyer.",
        )

    def test_a_heading_at_the_top_of_a_page_stands_alone(self) -> None:
        text = "1. The goods are brought to the store of the buyer in Bergen\n\n<PAGE>\n\nEXHIBIT A GOODS\n\nBread.\n"

        assert [where for where, _ in told(read("a.txt", text))] == ["Clause 1", "EXHIBIT A", "EXHIBIT A"]

    def test_a_foot_with_the_number_of_its_page_is_left_out(self) -> None:
        pages = [
            f"{number}. Each party bears its own costs here.\n\n- {number} –   Supply Terms" for number in range(1, 6)
        ]

        draft = read("a.txt", "\n\n".join(pages))

        assert [body for _, body in told(draft)] == ["Each party bears its own costs here."] * 5


class TestExhibits:
    def test_a_letter_in_quotes_names_an_exhibit(self) -> None:
        draft = read("a.txt", '1. The price is in Exhibit "A".\n2. End.\n\nEXHIBIT "A"\n\nPrice list\n')

        assert draft.schedules.keys() == {"exhibit a"}
        assert draft.references[0].told == "Exhibit A"

    def test_what_follows_a_name_in_ink_is_no_clause(self) -> None:
        text = "1. The buyer pays.\n\nBy: /s/ Mara Lindqvist\n\nNotes on the goods\n"

        assert [each.part for each in read("a.txt", text).paragraphs][1:] == [Part.SIGNATURES, Part.SIGNATURES]

    def test_a_list_of_exhibits_in_front_heads_none(self) -> None:
        names = "\n\n".join(f"Exhibit {letter}\n\nGoods of kind {letter}" for letter in "ABCDE")
        front = "\n\n".join(f"Line {number}" for number in range(14))

        draft = read("a.txt", f"{front}\n\n{names}\n\n1. The buyer pays.\n\nExhibit A Goods\n\nBread.\n")

        assert [where for where, _ in told(draft)][-3:] == ["Clause 1", "Exhibit A", "Exhibit A"]

    def test_a_number_of_a_page_with_wide_spaces(self) -> None:
        draft = read(
            "a.txt", "1. The buyer brings all the papers to the store in Bergen and\n\nPage 3 of  8\n\nreports.\n"
        )

        assert told(draft) == [
            ("Clause 1", "The buyer brings all the papers to the store in Bergen and reports."),
        ]

    def test_a_section_behind_this_is_a_reference(self) -> None:
        draft = read(
            "a.txt",
            "24.3 All costs are borne as it is laid down for them in this\nSection 24.3. The auditor is silent.\n",
        )

        assert [where for where, _ in told(draft)] == ["Clause 24.3"]

    def test_items_that_begin_alike_are_no_heads_of_pages(self) -> None:
        items = "\n\n\n\n\n\n".join(f"{n}.1 All.\n\n\n\n\n\n(a) Borrower shall keep {n} ships." for n in range(1, 7))

        assert len(told(read("a.txt", items))) == 12

    def test_a_short_last_line_of_a_page_goes_on_over_it(self) -> None:
        text = (
            "1. The seller keeps the ships of the buyer in Bergen and may exercise\nany Source Code\n\n"
            "<PAGE>\n\nLicense Rights.\n"
        )

        assert len(told(read("a.txt", text))) == 1

    def test_a_last_word_alone_on_its_line_goes_on(self) -> None:
        draft = read(
            "a.txt", "1. Nobody shall pay, offer, provide or authorise directly a Prohibited\nPayment.\n\n2. End.\n"
        )

        assert told(draft)[0][1].endswith("a Prohibited Payment.")

    def test_schedules_in_contents_head_none(self) -> None:
        lines = "\n\n".join(f"{number} Clause of the kind {number}" for number in range(1, 15))

        contents = f"Contents\n\n{lines}\n\nSchedule 1 Goods"

        draft = read("a.txt", f"Title\n\n{contents}\n\nThe parties agree.\n\n1 Price\n\n1.1 It is due.\n")

        assert draft.paragraphs[-1].where == "Clause 1.1"
