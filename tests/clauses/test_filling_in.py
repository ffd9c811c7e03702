"""What a text prints for a deal: values with their paths, filters, open points, and what tags leave behind."""

from __future__ import annotations

import pytest
from tests.tiny import DEAL, page

CONTRIBUTIONS = """\
contributions:
  - {party: Northwind, kind: cash, description: a sum, amount: "EUR 50,000", firmness: firm, due: 2027-01-31}
  - {party: Mara, kind: service, description: her time, firmness: aim, accountable: Mara Lindqvist}
"""

MANAGERS = """\
managers:
  - {party: Northwind, manager: Ada Brandt, deputy: {open: Who stands in?}}
"""


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("{{ governing_law }}", "{governing_law: Norway}"),
        ("{{ purpose.statement }}", "{purpose.statement: bring forecasts to ports}"),
        ("{{ contributions|map('amount')|join_and }}", "{contributions[0].amount: EUR\u00a050,000}"),
        ("{{ contributions|map('due')|join_and }}", "{contributions[0].due: 31\u00a0January\u00a02027}"),
        ("{{ paper }}", "agreement"),
        ("{{ money.payment_within }}", "{money.payment_within: 30\u00a0days}"),
    ],
)
def test_a_printed_value_knows_its_path(typed: str, printed: str) -> None:
    assert page(f"1. {typed}", CONTRIBUTIONS) == [f"1. {printed}"]


TARGETS = """\
activities:
  targets:
    - {party: Northwind, metric: calls, number: 999, starts: 2027-07-01}
    - {party: Northwind, metric: calls, number: 1000, starts: 2028-07-01}
    - {party: Mara, metric: calls, number: 1250000}
"""


def test_whole_numbers_from_a_thousand_up_have_commas() -> None:
    printed = page("1. {{ activities.targets|map('number')|join_and }}", TARGETS)

    numbers = ("999", "1,000", "1,250,000")
    first, second, third = (
        f"{{activities.targets[{position}].number: {number}}}" for position, number in enumerate(numbers)
    )
    assert printed == [f"1. {first}, {second} and {third}"]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("{{ dates.effective }}", "{dates.effective: 1\u00a0July\u00a02027}"),
        ("{{ money.payment_within }}", "{money.payment_within: 1000\u00a0days}"),
        ("{{ parties|map('registration_number')|join_and }}", "{parties[0].registration_number: 1234567}"),
        ("{{ governing_law }}", "{governing_law: Norway as of 2027}"),
    ],
)
def test_years_days_and_numbers_of_registers_have_no_commas(typed: str, printed: str) -> None:
    registered = DEAL.replace("country: Germany", "country: Germany\n    registration_number: 1234567")
    dated = registered.replace("law: Norway", "law: Norway as of 2027")
    more = "dates: {effective: 2027-07-01}\nmoney: {payment_within: 1000 days}\n"

    words = page(f"1. {{% if dates.effective %}}{typed}{{% endif %}}", more, sheet=dated)

    assert words == [f"1. {printed}"]


def test_a_reference_is_followed_to_the_block_it_names() -> None:
    text = "1. {% for contribution in contributions %}{{ contribution.party.legal_name }}; {% endfor %}and more"

    printed = page(text, CONTRIBUTIONS)

    first = "{parties[0].legal_name: Northwind Analytics GmbH}"
    assert printed == [f"1. {first}; {{parties[1].legal_name: Mara Lindqvist}}; and more"]


def test_an_individual_stands_in_for_a_person_with_the_paths_of_the_party() -> None:
    text = (
        "1. {% for contribution in contributions if contribution.accountable %}"
        "{{ contribution.accountable.name }} of {{ contribution.accountable.party.short_name }}, "
        "{% if contribution.accountable.email %}{{ contribution.accountable.email }}{% endif %}{% endfor %}"
    )

    printed = page(text, CONTRIBUTIONS)

    name = "{parties[1].legal_name: Mara Lindqvist}"
    assert printed == [f"1. {name} of {{parties[1].short_name: Mara}}, {{parties[1].email: mara@lindqvist.example}}"]


def test_managers_are_those_declared_and_each_individual_in_person() -> None:
    text = "1. {% for manager in managers %}{{ manager.party.short_name }}: {{ manager.manager.name }}. {% endfor %}"

    printed = page(text, MANAGERS)

    declared = "{parties[0].short_name: Northwind}: {people[0].name: Ada Brandt}."
    assert printed == [f"1. {declared} {{parties[1].short_name: Mara}}: {{parties[1].legal_name: Mara Lindqvist}}."]


def test_a_loop_says_which_turn_is_the_first_and_the_last() -> None:
    text = (
        "1. {% for party in parties %}{% if not loop.first %} / {% endif %}{{ party.short_name }}"
        "{% if loop.last %}!{% endif %}{% endfor %}"
    )

    assert page(text) == ["1. {parties[0].short_name: Northwind} / {parties[1].short_name: Mara}!"]


def test_the_condition_of_a_loop_counts_before_its_turns_are_counted() -> None:
    text = (
        '1. {% for party in parties if party.kind == "individual" %}'
        "{% if loop.first %}Only {% endif %}{{ party.short_name }}{% endfor %}"
    )

    assert page(text) == ["1. Only {parties[1].short_name: Mara}"]


def test_a_variable_hides_a_field_inside_its_loop_alone() -> None:
    text = (
        "1. {% for governing_law in people %}{{ governing_law.name }}{% endfor %} under the law of {{ governing_law }}"
    )

    assert page(text) == ["1. {people[0].name: Ada Brandt} under the law of {governing_law: Norway}"]


class TestFilters:
    @pytest.mark.parametrize(
        ("typed", "printed"),
        [
            ("where(kind='cash')", "{contributions[0].description: a sum}"),
            ("where(kind='cash', firmness='aim')", ""),
            ("without(kind='cash')", "{contributions[1].description: her time}"),
        ],
    )
    def test_where_and_without_pick_blocks_by_their_fields(self, typed: str, printed: str) -> None:
        text = f"1. Only {{{{ contributions|{typed}|map('description')|join_and }}}}"

        assert page(text, CONTRIBUTIONS) == [f"1. Only {printed}".rstrip()]

    def test_where_compares_a_reference_with_a_block(self) -> None:
        text = (
            "1. {% for party in parties %}{{ party.short_name }}: "
            "{{ contributions|where(party=party)|map('description')|join_and }}. {% endfor %}"
        )

        printed = page(text, CONTRIBUTIONS)

        first = "{parties[0].short_name: Northwind}: {contributions[0].description: a sum}."
        assert printed == [f"1. {first} {{parties[1].short_name: Mara}}: {{contributions[1].description: her time}}."]

    @pytest.mark.parametrize(
        ("gains", "printed"),
        [
            ("[a]", "{parties[0].gains[0]: a}"),
            ("[a, b]", "{parties[0].gains[0]: a} and {parties[0].gains[1]: b}"),
            ("[a, b, c]", "{parties[0].gains[0]: a}, {parties[0].gains[1]: b} and {parties[0].gains[2]: c}"),
        ],
    )
    def test_join_and_lists_values_as_a_sentence_does(self, gains: str, printed: str) -> None:
        deal = DEAL.replace("country: Germany", f"country: Germany\n    gains: {gains}")

        assert page_of(deal, "{% for party in parties %}{{ party.gains|join_and }}{% endfor %}") == printed

    def test_join_or_says_or(self) -> None:
        assert page("1. {{ parties|map('short_name')|join_or }}") == [
            "1. {parties[0].short_name: Northwind} or {parties[1].short_name: Mara}"
        ]

    def test_unique_keeps_the_first_of_equals(self) -> None:
        text = "1. {{ contributions|map('firmness')|phrase|unique|join_and }}"
        twice = CONTRIBUTIONS.replace("firmness: aim", "firmness: firm")

        assert page("1. {{ contributions|map('firmness')|unique|phrase|join_and }}", twice) == [
            "1. {contributions[0].firmness: firm}"
        ]
        assert page(text, CONTRIBUTIONS) == [
            "1. {contributions[0].firmness: firm} and {contributions[1].firmness: aim}"
        ]

    def test_length_counts_and_can_be_compared(self) -> None:
        text = "1. {{ parties|length }} and {% if parties|length >= 2 %}more{% else %}fewer{% endif %}"

        assert page(text) == ["1. 2 and more"]

    def test_plural_picks_the_word_by_the_number(self) -> None:
        text = "1. {{ people|plural('person', 'people') }}, {{ parties|plural('Party', 'Parties') }}"

        assert page(text) == ["1. person, Parties"]

    def test_the_same_word_reads_as_its_own_field_asks(self) -> None:
        """`meeting` is a channel and a form of consultation, with a phrase in each."""
        more = (
            "communication:\n"
            "  - {topic: t, sender: Ada Brandt, recipients: [Mara Lindqvist], channel: meeting, cadence: weekly}\n"
        )
        text = "1. {% for message in communication %}by {{ message.channel|phrase }}{% endfor %}"

        assert page(text, more) == ["1. by {communication[0].channel: meeting in person}"]

    @pytest.mark.parametrize(
        ("words", "article"),
        [
            ("private limited company", "a"),
            ("unincorporated association", "an"),
            ("unlimited company", "an"),
            ("university", "a"),
            ("European company", "a"),
            ("one-person company", "a"),
            ("urban development company", "an"),
            ("Hong Kong company", "a"),
            ("honest broker", "an"),
            ("LLC", "an"),
            ("UAB", "a"),
            ("GmbH", "a"),
        ],
    )
    def test_with_article_sets_the_article_that_is_spoken(self, words: str, article: str) -> None:
        text = "1. {% for party in parties if party.legal_form %}{{ party.legal_form|with_article }}{% endfor %}"
        deal = DEAL.replace("country: Germany", f"country: Germany\n    legal_form: {words}")

        assert page_of(deal, text.removeprefix("1. ")) == f"{article} {{parties[0].legal_form: {words}}}"

    def test_possessive_knows_names_that_end_in_s(self) -> None:
        text = "1. {% for party in parties %}{{ party.legal_name|possessive }} {% endfor %}"
        deal = DEAL.replace("Northwind Analytics GmbH", "Fjord Systems")

        printed = page_of(deal, text.removeprefix("1. "))

        assert printed == "{parties[0].legal_name: Fjord Systems}’ {parties[1].legal_name: Mara Lindqvist}’s"

    @pytest.mark.parametrize(("number", "words"), [(1, "one"), (3, "three")])
    def test_in_words_writes_a_number_out(self, number: int, words: str) -> None:
        more = f"disputes: {{forum: {{kind: arbitration, rules: R, seat: Oslo, arbitrators: {number}}}}}\n"
        text = "1. {% if disputes.forum.arbitrators %}{{ disputes.forum.arbitrators|in_words }}{% endif %}"

        assert page(text, more) == [f"1. {{disputes.forum.arbitrators: {words}}}"]

    def test_a_count_in_words_is_words_of_the_paper(self) -> None:
        assert page("1. {{ parties|length|in_words }} Parties") == ["1. two Parties"]


class TestOpenPoints:
    def test_an_open_point_prints_as_a_bracket_with_its_question(self) -> None:
        deal = DEAL.replace("governing_law: Norway", "governing_law: {open: Which law?}")

        assert page_of(deal, "{{ governing_law }}") == "<governing_law: [To be agreed: Which law?]>"

    def test_an_open_point_counts_as_present(self) -> None:
        text = "1. {% for manager in managers if manager.deputy %}{{ manager.deputy.name }}{% endfor %}"

        assert page(text, MANAGERS) == ["1. <managers[0].deputy: [To be agreed: Who stands in?]>"]

    @pytest.mark.parametrize("condition", ['governing_law == "Norway"', 'governing_law != "Norway"'])
    def test_every_comparison_with_an_open_point_is_false(self, condition: str) -> None:
        deal = DEAL.replace("governing_law: Norway", "governing_law: {open: Which law?}")

        assert page_of(deal, f"{{% if {condition} %}}yes{{% else %}}no{{% endif %}}") == "no"

    def test_an_open_point_keeps_its_bracket_through_filters(self) -> None:
        deal = DEAL.replace("governing_law: Norway", "governing_law: {open: Which law?}")

        printed = page_of(deal, "{{ governing_law|with_article }}, {{ governing_law|possessive }}")

        bracket = "<governing_law: [To be agreed: Which law?]>"
        assert printed == f"{bracket}, {bracket}’s"


class TestWhatTagsLeaveBehind:
    def test_a_tag_alone_on_its_line_leaves_no_trace(self) -> None:
        text = "1. One.\n{% if is_two_party %}\n1. Two.\n{% endif %}\n1. Three."

        assert page(text) == ["1. One.", "1. Two.", "1. Three."]

    def test_tags_alone_on_a_line_together_leave_no_trace(self) -> None:
        text = "1. One.\n   {% if is_two_party %} {% if people %}\n1. Two.\n   {% endif %}{% endif %}\n1. Three."

        assert page(text) == ["1. One.", "1. Two.", "1. Three."]

    def test_a_tag_over_several_lines_leaves_no_trace(self) -> None:
        text = "1. One.\n{% if is_two_party\n   and people %}\n1. Two.\n{% endif %}"

        assert page(text) == ["1. One.", "1. Two."]

    def test_a_tag_at_the_end_of_a_line_of_words_keeps_the_line_break(self) -> None:
        text = "1. One{% if is_two_party %}, two{% endif %}\n1. Three."

        assert page(text) == ["1. One, two", "1. Three."]

    def test_a_tag_that_opens_a_line_of_words_keeps_the_indent(self) -> None:
        text = "1. Each Party:\n   {% if is_two_party %}1. pays;{% endif %}\n   1. goes."

        assert page(text) == ["1. Each Party:", "  1. pays; and", "  1. goes."]

    def test_a_comment_leaves_no_trace(self) -> None:
        text = "<!-- a -->\n1. One <!-- b --> two.\n<!-- c\n d -->\n1. Three. <!-- e -->\n1. Four."

        assert page(text) == ["1. One two.", "1. Three.", "1. Four."]

    def test_a_comment_may_hold_dashes_and_tags(self) -> None:
        text = "1. One.\n<!--- {{ nothing }} {% if %} --->\n\n1. Two."

        assert page(text) == ["1. One.", "1. Two."]

    def test_what_falls_away_between_two_blanks_leaves_one(self) -> None:
        assert page("1. One {% if not is_two_party %}two{% endif %} three.") == ["1. One three."]


def page_of(deal: str, text: str) -> str:
    """Fill in one provision for a whole term sheet."""
    (line,) = page(f"1. {text}", sheet=deal)
    return line.removeprefix("1. ")
