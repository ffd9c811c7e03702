"""What stands around the clauses: title, date, draft mark, signatures, open points, imprint."""

from __future__ import annotations

from datetime import date

from tests.tiny import DEAL, clause, dotted, finished, instrument, words

from pactwright.agreement import Agreement, FieldText, SignatureBlock

FILES = (clause("case.clause", "1. Words."),)


def _signed(paper: Agreement) -> list[list[str]]:
    return [_block(block) for block in paper.signature_blocks]


def _block(block: SignatureBlock) -> list[str]:
    return [words(block.opening), *(f"{line.label}: {words(line.content)}".strip() for line in block.lines)]


class TestSignatures:
    def test_an_organisation_signs_through_the_person_named(self) -> None:
        sheet = DEAL.replace(
            "    country: Germany\n",
            "    country: Germany\n    signatories: [{name: Ada Brandt, title: Director}, {name: Jan Okafor}]\n",
        )

        blocks = _signed(finished(FILES, sheet))

        opening = "Signed for and on behalf of Northwind Analytics GmbH"
        assert blocks[:2] == [
            [opening, "Signature:", "Name: Ada Brandt", "Title: Director", "Place:", "Date:"],
            [opening, "Signature:", "Name: Jan Okafor", "Title:", "Place:", "Date:"],
        ]

    def test_an_organisation_without_a_signatory_gets_lines_to_fill_in(self) -> None:
        assert _signed(finished(FILES))[0][1:] == ["Signature:", "Name:", "Title:", "Place:", "Date:"]

    def test_an_individual_signs_in_person(self) -> None:
        assert _signed(finished(FILES))[1] == ["Signed by Mara Lindqvist", "Signature:", "Place:", "Date:"]

    def test_an_individual_may_sign_through_another(self) -> None:
        sheet = DEAL.replace(
            "    email: mara",
            "    signatories: [{name: Bo Ek, title: Attorney, authority: power_of_attorney}]\n    email: mara",
        )

        assert _signed(finished(FILES, sheet))[1] == [
            "Signed for and on behalf of Mara Lindqvist",
            "Signature:",
            "Name: Bo Ek",
            "Capacity: Attorney",
            "Place:",
            "Date:",
        ]

    def test_a_witness_signs_beside_where_the_term_sheet_says_so(self) -> None:
        sheet = DEAL.replace(
            "    country: Germany\n",
            "    country: Germany\n    signatories: [{name: Ada Brandt, witnessed: yes}, {name: Jan Okafor}]\n",
        )

        first, second, _ = _signed(finished(FILES, sheet))

        assert first[-2:] == ["Witness:", "Name of witness:"]
        assert "Witness:" not in second

    def test_the_day_of_signature_is_filled_in(self) -> None:
        paper = finished(FILES, DEAL + "dates: {signature: 2027-01-15}\n")

        assert _signed(paper)[1][-1] == "Date: 15 January 2027"

    def test_an_open_signatory_is_a_bracket(self) -> None:
        sheet = DEAL.replace(
            "    country: Germany\n", "    country: Germany\n    signatories: [{name: {open: Who signs?}}]\n"
        )

        assert _signed(finished(FILES, sheet))[0][2] == "Name: [To be agreed: Who signs?]"

    def test_names_in_signatures_know_their_fields(self) -> None:
        opening = finished(FILES).signature_blocks[1].opening

        (name,) = (inline for inline in opening if isinstance(inline, FieldText))
        assert (name.text, dotted(name.path)) == ("Mara Lindqvist", "parties[1].legal_name")


class TestTitlePage:
    def test_the_paper_is_between_the_parties(self) -> None:
        third = "  - {short_name: Bo, legal_name: Bo Ek, kind: individual, address: A, country: Norway}\n"
        sheet = DEAL.replace("people:\n", f"{third}people:\n")

        assert words(finished(FILES).between) == "between Northwind Analytics GmbH and Mara Lindqvist"
        assert words(finished(FILES, sheet).between) == "between Northwind Analytics GmbH, Mara Lindqvist and Bo Ek"

    def test_the_date_line_is_the_day_of_signature(self) -> None:
        assert words(finished(FILES).date_line) == ""
        assert words(finished(FILES, DEAL + "dates: {signature: 2027-01-05}\n").date_line) == "Dated 5 January 2027"
        opened = finished(FILES, DEAL + "dates: {signature: {open: When do we sign?}}\n")
        assert words(opened.date_line) == "Dated [To be agreed: When do we sign?]"

    def test_a_draft_is_marked_with_its_version_and_its_day(self) -> None:
        def mark(draft: str) -> str:
            return finished(FILES, DEAL + draft).mark.replace("\N{NO-BREAK SPACE}", " ")

        assert mark("") == "Draft"
        assert mark("draft: {version: 2}\n") == "Draft 2"
        assert mark("draft: {date: 2026-12-01}\n") == "Draft of 1 December 2026"
        assert mark("draft: {version: 2, date: 2026-12-01}\n") == "Draft 2 of 1 December 2026"

    def test_the_final_paper_bears_no_mark(self) -> None:
        assert finished(FILES, DEAL + "draft: {version: 2}\n", final=True).mark == ""

    def test_the_words_around_the_clauses_are_those_of_the_instrument(self) -> None:
        paper = finished(FILES)

        assert words(paper.lead_in) == "The Parties agree:"
        assert words(paper.signing_lead_in) == "The Parties sign."


class TestOpenPoints:
    OPEN = (
        DEAL.replace("governing_law: Norway", "governing_law: {open: Which law?, owner: Ada Brandt, due: 2027-01-31}")
        .replace("address: Kaiplatz 4, Hamburg", "address: {open: Which seat?}")
        .replace("  - short_name: Mara", "    signatories: [{name: {open: Who signs?}}]\n  - short_name: Mara")
        + "dates: {effective: {open: From when?}, signature: {open: When do we sign?}}\n"
        + "open_points: [{open: Who hosts the workshop?}]\n"
    )
    TABLE = "| From |\n|---|\n| {% if dates.effective %}{{ dates.effective }}{% endif %} |"
    FILES = (
        clause("case.law", "1. One.\n1. Two: {{ governing_law }}.\n1. Again: {{ governing_law }}."),
        clause("case.start", "1. One:\n   1. from {% if dates.effective %}{{ dates.effective }}{% endif %};"),
        clause(
            "case.table",
            "| From |\n|---|\n| {% if dates.effective %}{{ dates.effective }}{% endif %} |",
            "kind: schedule",
        ),
        instrument({"Law": ["case.law"], "Start": ["case.start"]}, ["case.table"]),
    )

    def _lines(self, paper: Agreement) -> list[str]:
        return [
            " | ".join((words(line.where), line.question.text, words(line.owner), words(line.due)))
            for line in paper.open_points
        ]

    def test_each_is_listed_with_the_first_place_that_prints_it(self) -> None:
        assert self._lines(finished(self.FILES, self.OPEN)) == [
            "– | Which seat? | – | –",
            "– | Who signs? | – | –",
            "– | When do we sign? | – | –",
            "clause 2.1(a) | From when? | – | –",
            "clause 1.2 | Which law? | Ada Brandt | 31 January 2027",
            "– | Who hosts the workshop? | – | –",
        ]

    def test_one_that_only_a_schedule_prints_stands_in_the_schedule(self) -> None:
        files = (clause("case.law", "1. One."), self.FILES[2], instrument({"Law": ["case.law"]}, ["case.table"]))

        assert "Schedule 1 | From when? | – | –" in self._lines(finished(files, self.OPEN))

    def test_one_that_continues_a_provision_stands_in_that_provision(self) -> None:
        files = (clause("case.law", "1. One.\n1. Two.\n\n   Of {{ governing_law }}."),)

        lines = self._lines(finished(files, self.OPEN))

        assert "clause 1.2 | Which law? | Ada Brandt | 31 January 2027" in lines

    def test_the_final_paper_lists_none(self) -> None:
        assert finished(self.FILES, self.OPEN, final=True).open_points == ()


def test_the_imprint_says_what_the_paper_was_made_from() -> None:
    imprint = finished(FILES, DEAL + "language: en-US\ndraft: {author: Ada Brandt}\n").imprint

    assert (imprint.language, imprint.author, imprint.created) == ("en-US", "Ada Brandt", date(2026, 12, 1))
    assert (imprint.library, imprint.digest) == ("library", "digest")


def test_the_same_input_gives_the_same_agreement() -> None:
    assert finished(FILES, DEAL) == finished(FILES, DEAL)
