"""Values are read from the text that people type, and are refused rather than guessed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from pactwright.termsheet import Duration, Money, Name, Percent

NAME = TypeAdapter[str](Name)


@pytest.mark.parametrize(
    ("typed", "currency", "amount"),
    [
        ("EUR 50,000", "EUR", "50000"),
        ("EUR50000", "EUR", "50000"),
        ("EUR 1,250.50", "EUR", "1250.50"),
        ("CHF 1'250.5", "CHF", "1250.5"),
        ("NOK\u00a01\u202f200\u202f000", "NOK", None),
        ("NOK\u00a01\u00a0200\u00a0000", "NOK", "1200000"),
        ("USD 0.0025", "USD", "0.0025"),
    ],
)
def test_money_is_read(typed: str, currency: str, amount: str | None) -> None:
    expected = Money(currency, Decimal(amount or "1200000"))

    assert TypeAdapter(Money).validate_python(typed) == expected


@pytest.mark.parametrize(
    "typed",
    [
        "EUR 50.000",
        "EUR 50,00",
        "EUR 1.250,50",
        "EUR 5,0000",
        "EUR 1,250'000",
        "€ 50",
        "50",
        "EUR",
        "EUR -5",
        "EUR ５０",
    ],
)
def test_money_that_can_be_read_in_two_ways_or_none_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError, match="is not an amount of money"):
        TypeAdapter(Money).validate_python(typed)


def test_currency_must_exist() -> None:
    with pytest.raises(ValidationError, match="`ERU` is not the code of a currency"):
        TypeAdapter(Money).validate_python("ERU 5")


@given(st.decimals(min_value=0, max_value=Decimal(10) ** 12, places=2))
def test_money_survives_being_printed_and_read_again(amount: Decimal) -> None:
    money = Money("EUR", amount)

    assert TypeAdapter(Money).validate_python(str(money)) == money


@pytest.mark.parametrize(("typed", "printed"), [("15", "15%"), ("12.50 %", "12.5%"), ("100%", "100%"), ("0", "0%")])
def test_percentage_is_read_and_printed(typed: str, printed: str) -> None:
    assert str(TypeAdapter(Percent).validate_python(typed)) == printed


@pytest.mark.parametrize("typed", ["100.5", "12,5", "-5", "%", "1e1"])
def test_what_is_no_percentage_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError, match="is not a percentage"):
        TypeAdapter(Percent).validate_python(typed)


@pytest.mark.parametrize(
    ("typed", "start", "end"),
    [
        ("1 month", date(2027, 1, 31), date(2027, 2, 28)),
        ("12 months", date(2028, 2, 29), date(2029, 2, 28)),
        ("1 year", date(2028, 2, 29), date(2029, 2, 28)),
        ("2 weeks", date(2027, 12, 25), date(2028, 1, 8)),
        ("10 Business Days", date(2027, 2, 1), date(2027, 2, 15)),
        ("9999 years", date(2027, 2, 1), date.max),
        ("9999 weeks", date(9999, 1, 1), date.max),
    ],
)
def test_duration_ends_on_a_day(typed: str, start: date, end: date) -> None:
    assert TypeAdapter(Duration).validate_python(typed).after(start) == end


def test_two_years_are_as_long_as_twenty_four_months() -> None:
    assert Duration.parse("2 years").days == Duration.parse("24 months").days


@pytest.mark.parametrize("typed", ["30", "two weeks", "0 days", "3 fortnights", "30days"])
def test_what_is_no_length_of_time_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError, match="is not a length of time"):
        TypeAdapter(Duration).validate_python(typed)


def test_composed_and_decomposed_letters_are_the_same_name() -> None:
    assert NAME.validate_python("Ame\u0301lie") == NAME.validate_python("Amélie")


@pytest.mark.parametrize(
    "character", ["\u200b", "\u202e", "\u00ad", "\ufeff", "\u3164", "\U000e0041", "\x07", "\ue000"]
)
def test_characters_that_nobody_sees_are_refused(character: str) -> None:
    with pytest.raises(ValidationError, match="Nobody sees it on paper"):
        NAME.validate_python(f"Ada{character}Brandt")
