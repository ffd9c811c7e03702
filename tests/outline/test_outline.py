"""From a filled-in text to provisions, passages and tables: punctuation, what falls away, what is refused."""

from __future__ import annotations

import pytest
from tests.tiny import DEAL, clause, deal, front, instrument, lines, outlined, page, selected, told

from pactwright.outline import outline

SCHEDULE = "kind: schedule"


class TestLevels:
    def test_nested_items_are_levels(self) -> None:
        text = "1. One:\n   1. two:\n      1. three;\n      1. four.\n1. Five."

        assert page(text) == ["1. One:", "  1. two:", "    1. three; and", "    1. four.", "1. Five."]

    def test_a_label_names_its_provision_and_is_not_printed(self) -> None:
        text = "1. {#costs} Words:\n   1. {#half} one half;\n   1. the other."

        assert page(text) == ["1. {#costs} Words:", "  1. {#half} one half; and", "  1. the other."]

    def test_an_indented_paragraph_continues_its_provision(self) -> None:
        assert page("1. One.\n\n   Still one.\n\nNo provision.") == ["1. One.", "+ Still one.", "No provision."]

    def test_lines_of_one_paragraph_are_joined(self) -> None:
        assert page("1. One\n   line and\n   another.") == ["1. One line and another."]

    def test_numbers_may_be_typed_as_they_come(self) -> None:
        assert page("1. One.\n2. Two.\n7. Three.") == ["1. One.", "1. Two.", "1. Three."]


class TestLooks:
    def test_bold_in_quotes_is_a_term(self) -> None:
        assert page('1. Each (an "**Alliance Manager**") and **bold** and *slanted*.') == [
            "1. Each (an “***Alliance Manager***”) and **bold** and *slanted*."
        ]

    def test_straight_quotes_become_curly_ones(self) -> None:
        assert page('1. The "word" and the party\'s own.') == ["1. The “word” and the party’s own."]

    def test_quotes_curl_around_values_too(self) -> None:
        assert page('1. The "{{ governing_law }}" law.') == ["1. The “{governing_law: Norway}” law."]

    def test_references_and_computed_lists_stay_names(self) -> None:
        text = "1. {#first} Under [[case.clause]], [[case.clause#first]], [[survival]] and [[schedules]]."

        assert page(text) == [
            "1. {#first} Under [[case.clause]], [[case.clause#first]], [[survival]] and [[schedules]]."
        ]


class TestSeries:
    """Nobody has to type the right ending of an item: which one is the last depends on the deal."""

    def test_the_last_item_ends_the_sentence_and_the_one_before_says_and(self) -> None:
        text = "1. Each Party:\n   1. pays;\n   1. goes;\n   1. stays;"

        assert page(text) == ["1. Each Party:", "  1. pays;", "  1. goes; and", "  1. stays."]

    def test_or_on_any_item_joins_the_list_by_or(self) -> None:
        text = "1. Each Party:\n   1. pays; or\n   1. goes;\n   1. stays;"

        assert page(text) == ["1. Each Party:", "  1. pays;", "  1. goes; or", "  1. stays."]

    def test_a_single_item_just_ends(self) -> None:
        assert page("1. Each Party:\n   1. pays; and") == ["1. Each Party:", "  1. pays."]

    def test_items_from_a_loop(self) -> None:
        text = "1. They are:\n   {% for party in parties %}\n   1. {{ party.short_name }};\n   {% endfor %}"

        assert page(text) == [
            "1. They are:",
            "  1. {parties[0].short_name: Northwind}; and",
            "  1. {parties[1].short_name: Mara}.",
        ]

    def test_an_item_that_falls_away_takes_its_and_along(self) -> None:
        text = "1. Each Party:\n   1. pays; and\n   {% if title %}\n   1. {{ title }};\n   {% endif %}"

        assert page(text) == ["1. Each Party:", "  1. pays."]

    def test_an_item_of_which_nothing_is_left_falls_away(self) -> None:
        text = "1. Each Party:\n   1. pays;\n   1. {% if title %}{{ title }}{% endif %};\n   1. stays;"

        assert page(text) == ["1. Each Party:", "  1. pays; and", "  1. stays."]

    def test_a_nested_series_ends_as_its_item_does(self) -> None:
        text = "1. Each Party:\n   1. pays:\n      1. now;\n      1. later;\n   1. goes;"

        assert page(text) == ["1. Each Party:", "  1. pays:", "    1. now; and", "    1. later; and", "  1. goes."]

    def test_a_nested_series_at_the_end_ends_the_sentence(self) -> None:
        text = "1. Each Party:\n   1. goes;\n   1. pays:\n      1. now;\n      1. later;"

        assert page(text) == ["1. Each Party:", "  1. goes; and", "  1. pays:", "    1. now; and", "    1. later."]

    def test_items_that_are_sentences_stay_as_they_are(self) -> None:
        text = "1. The rules:\n   1. Pay first.\n   1. Then go."

        assert page(text) == ["1. The rules:", "  1. Pay first.", "  1. Then go."]

    def test_items_that_end_with_a_value_that_ends_with_a_stop(self) -> None:
        deal_with_stops = DEAL.replace("Northwind Analytics GmbH", "Northwind Inc.").replace(
            "Mara Lindqvist", "Mara Jr."
        )
        text = "1. They are:\n   {% for party in parties %}\n   1. {{ party.legal_name }};\n   {% endfor %}"

        assert page(text, sheet=deal_with_stops) == [
            "1. They are:",
            "  1. {parties[0].legal_name: Northwind Inc.}; and",
            "  1. {parties[1].legal_name: Mara Jr.}",
        ]


class TestDoubleStops:
    LAW = DEAL.replace("governing_law: Norway", "governing_law: Washington, D.C.")

    @pytest.mark.parametrize(
        ("typed", "printed"),
        [
            ("Of {{ governing_law }}.", "Of {governing_law: Washington, D.C.}"),
            ("Of {{ governing_law }}. Words.", "Of {governing_law: Washington, D.C.} Words."),
            ("Of {{ governing_law }} ({{ paper }}).", "Of {governing_law: Washington, D.C.} (agreement)."),
            ("Of ({{ governing_law }}), so.", "Of ({governing_law: Washington, D.C.}), so."),
        ],
    )
    def test_a_stop_right_after_a_value_that_ends_with_one_is_dropped(self, typed: str, printed: str) -> None:
        assert page(f"1. {typed}", sheet=self.LAW) == [f"1. {printed}"]

    def test_a_stop_after_any_other_value_stays(self) -> None:
        assert page("1. The law of {{ governing_law }}.") == ["1. The law of {governing_law: Norway}."]


class TestTables:
    TABLE = """\
| Party | Gains |
|---|---|
{% for party in parties %}
| {{ party.short_name }} | {{ party.gains|join_and }} |
{% endfor %}
"""

    def test_a_row_a_turn_and_a_dash_in_an_empty_cell(self) -> None:
        gains = DEAL.replace("country: Germany", "country: Germany\n    gains: [a | b]")

        assert page(self.TABLE, head=SCHEDULE, sheet=gains) == [
            "Party | Gains",
            "{parties[0].short_name: Northwind} | {parties[0].gains[0]: a | b}",
            "{parties[1].short_name: Mara} | –",
        ]

    def test_a_table_without_rows_disappears(self) -> None:
        table = self.TABLE.replace("in parties", 'in parties if party.kind == "individual" and party.gains')

        assert page(f"Words.\n\n{table}", head=SCHEDULE) == ["Words."]

    def test_a_sub_heading_and_provisions_stand_beside_tables(self) -> None:
        text = f"### Gains\n\n1. One.\n\n{self.TABLE}\n\nWords."

        assert page(text, head=SCHEDULE)[:3] == ["### Gains", "1. One.", "Party | Gains"]

    def test_a_bar_in_the_words_of_the_library_is_escaped(self) -> None:
        assert page("| a |\n|---|\n| b \\| c |", head=SCHEDULE) == ["a", "b | c"]


class TestWhatFallsAway:
    def test_an_empty_provision_disappears(self) -> None:
        assert page("1. One.\n1. {% if title %}{{ title }}{% endif %}\n1. Three.") == ["1. One.", "1. Three."]

    def test_an_empty_passage_disappears(self) -> None:
        assert page("{% if title %}Words.{% endif %}\n\n1. One.") == ["1. One."]

    def test_no_blank_stays_before_a_sign(self) -> None:
        assert page(
            "1. The law of {{ governing_law }} {% if title %}{{ title }}{% endif %}; then {% if title %}x {% endif %}."
        ) == ["1. The law of {governing_law: Norway}; then."]

    def test_a_provision_of_which_only_items_are_left_stays(self) -> None:
        assert page("1. {% if title %}Words{% endif %}\n   1. one;") == ["1. ", "  1. one."]


class TestWhatIsRefusedWhenTheTextIsFilledIn:
    """What only shows once the tags are gone; the library's check sees all that stands on one line."""

    def _findings(self, body: str, head: str = "", parties: str | None = None) -> list[str]:
        file = clause("case.clause", body, head)
        files = [file, *(front(parties=parties) if parties else ())]
        if head:
            files = [clause("other.clause", "1. x"), file, instrument({"Terms": ["other.clause"]}, ["case.clause"])]
        checked = outline(deal().sheet, selected(files))
        assert checked.value is None
        return [told(one) for one in checked.diagnostics]

    def test_a_fourth_level(self) -> None:
        text = "1. One:\n   1. two:\n      1. three:\n         1. four."

        (found,) = self._findings(text)

        assert found.startswith(
            "case.clause.md:2:5 CL213 not-clause-markdown: `case.clause` (standard): provisions go no"
        )

    def test_a_paragraph_after_the_items_of_its_provision(self) -> None:
        """It would be printed before them: a provision is words first, then what stands below."""
        (found,) = self._findings("1. Each Party:\n   1. pays;\n   1. goes,\n\n   and nothing else.")

        assert "give it a number of its own" in found

    def test_a_reference_in_the_header_of_a_table(self) -> None:
        (found,) = self._findings("| Under [[other.clause]] |\n|---|\n| a |", SCHEDULE)

        assert "the header of a table holds words only" in found

    def test_a_second_level_among_the_parties(self) -> None:
        (found,) = self._findings("1. Words.", parties="1. One:\n   1. two;")

        assert found.startswith("front.parties.md:2:5")
        assert "parties have one level and no tables" in found

    def test_all_clauses_are_told_at_once(self) -> None:
        deep = "1. One:\n   1. two:\n      1. three:\n         1. four."
        files = (clause("case.a", deep), clause("case.b", deep))

        checked = outline(deal().sheet, selected(files))

        assert len(checked.diagnostics) == 2


def test_own_text_is_printed_word_for_word() -> None:
    wish = "clauses:\n  - {clause: case.clause, own_text: ['*a* [[b]] {{ c }}', '1. second.'], reason: x}\n"

    assert page("1. Words.", wish) == [
        "1. {clauses[0].own_text[0]: *a* [[b]] {{ c }}}",
        "1. {clauses[0].own_text[1]: 1. second.}",
    ]


def test_the_title_is_that_of_the_term_sheet_or_of_the_paper() -> None:
    files = (clause("case.clause", "1. Words."),)

    assert outlined(files).title == "Agreement"
    assert outlined(files, DEAL + "title: Tide and Light\n").title == "Tide and Light"


@pytest.mark.parametrize("word", ["paper", "agreement"])
def test_what_the_paper_calls_itself_can_be_printed(word: str) -> None:
    files = (clause("case.clause", "1. This {{ paper }}."), instrument({"T": ["case.clause"]}, more=f"paper: {word}"))
    assert lines(outlined(files).sections[0].clauses[0].elements) == [f"1. This {word}."]
