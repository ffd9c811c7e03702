"""Numbers, sums, percentages and lengths of time in words, held against ICU and the CLDR; lists and possessives."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel.numbers import get_currency_name
from tests.drafts import ROOT
from tests.tiny import DEAL, page

from pactwright.clauses.language.currency_names import CURRENCY_NAMES
from pactwright.clauses.language.number_words import in_full, number_in_words
from pactwright.termsheet import Duration, Money, Percent
from pactwright.termsheet.currencies import CURRENCIES


def test_numbers_are_spelt_as_icu_spells_them() -> None:
    lines = (ROOT / "tests" / "fixtures" / "numbers_in_words.tsv").read_text(encoding="utf-8").splitlines()
    spelt = dict(line.split("\t") for line in lines if not line.startswith("#"))

    assert len(spelt) > 1500
    assert {number: number_in_words(int(number)) for number in spelt} == spelt


def test_a_number_too_long_to_read_in_words_stays_figures() -> None:
    assert number_in_words(10**15) == "1000000000000000"


@pytest.mark.parametrize("code", sorted(CURRENCIES))
def test_currencies_are_called_as_the_cldr_calls_them(code: str) -> None:
    one, many = (get_currency_name(code, count=count, locale="en") for count in (1, 2))

    assert CURRENCY_NAMES[code] == (one, many)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Money("EUR", Decimal(250_000)), "two hundred and fifty thousand euros"),
        (Money("EUR", Decimal(1)), "one euro"),
        (Money("USD", Decimal("1250.50")), "one thousand two hundred and fifty and 50/100 US dollars"),
        (Money("NOK", Decimal("0.05")), "zero and 05/100 Norwegian kroner"),
        (Money("KWD", Decimal("1.1250")), "one and 125/1000 Kuwaiti dinars"),
        (Percent(Decimal("12.5")), "twelve point five per cent"),
        (Percent(Decimal("33.330")), "thirty-three point three three per cent"),
        (Percent(Decimal(100)), "one hundred per cent"),
        (Duration.parse("1 month"), "one\N{NO-BREAK SPACE}month"),
        (Duration.parse("10 business days"), "ten\N{NO-BREAK SPACE}Business Days"),
        (12, "twelve"),
        (True, None),
        ("ten", None),
    ],
)
def test_values_are_written_in_full(value: object, words: str | None) -> None:
    assert in_full(value) == words


class TestInTexts:
    CASH = "contributions: [{party: Northwind, kind: cash, description: x, amount: EUR 250000}]\n"

    def test_figures_and_words_come_from_one_value(self) -> None:
        text = "1. {% for c in contributions %}{% if c.amount %}{{ c.amount|spelt_out }}{% endif %}{% endfor %}"

        assert page(text, self.CASH) == [
            "1. {contributions[0].amount: EUR\N{NO-BREAK SPACE}250,000} (two hundred and fifty thousand euros)"
        ]

    def test_an_open_point_keeps_its_bracket(self) -> None:
        text = "1. {% for c in contributions %}{% if c.amount %}{{ c.amount|spelt_out }}{% endif %}{% endfor %}"

        (line,) = page(text, self.CASH.replace("EUR 250000", "{open: How much?}"))

        assert line == "1. <contributions[0].amount: [To be agreed: How much?]>"

    @pytest.mark.parametrize(
        ("names", "joined"),
        [
            (["A"], "A"),
            (["A", "B"], "A and B"),
            (["A", "B", "C"], "A, B and C"),
            (["A", "B", "C", "D"], "A, B, C and D"),
        ],
    )
    def test_a_list_reads_as_english_lists_do(self, names: list[str], joined: str) -> None:
        scope = f"scope: {{field: x, territory: [{', '.join(names)}]}}\n"
        text = "1. {% if scope %}{{ scope.territory|join_and }}{% endif %}"

        (line,) = page(text, scope)

        words = line
        for number, name in enumerate(names):
            words = words.replace(f"{{scope.territory[{number}]: {name}}}", name)
        assert words == f"1. {joined}"

    def test_the_possessive_of_a_person_takes_an_s_and_that_of_a_firm_in_s_does_not(self) -> None:
        deal = DEAL.replace("Ada Brandt", "Ada Voss").replace("Northwind Analytics GmbH", "Fjord Systems")
        text = (
            "1. {% for person in people %}{{ person.name|possessive }}{% endfor %} and "
            '{% for party in parties if party.country == "Germany" %}{{ party.legal_name|possessive }}{% endfor %}'
        )

        assert page(text, sheet=deal) == ["1. {people[0].name: Ada Voss}’s and {parties[0].legal_name: Fjord Systems}’"]

    def test_two_are_each_other_and_many_are_one_another(self) -> None:
        text = '1. {{ parties|plural("itself", "each other") }}'

        assert page(text) == ["1. each other"]
