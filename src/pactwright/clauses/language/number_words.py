"""Numbers, sums, percentages and lengths of time in words, as Unicode's rules for English spell them.

The rules are those of the CLDR (`%spellout-cardinal-verbose` of ICU, en): "and" before the last two figures, commas
between thousands from a hundred thousand on.
"""

from __future__ import annotations

from decimal import Decimal

from pactwright.clauses.language.currency_names import CURRENCY_NAMES
from pactwright.conventions import ONES, SCALES, TENS
from pactwright.termsheet import Duration, Money, Percent

_LIMIT = 10**15
_COMMAS_FROM = 100_000


def number_in_words(number: int) -> str:
    """Write a whole number from 0 on in words; one of sixteen figures or more stays figures."""
    if number >= _LIMIT:
        return str(number)
    return _spelt(number, ", " if number >= _COMMAS_FROM else " ")


def _spelt(number: int, comma: str) -> str:
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")
    size, name = next((size, name) for size, name in SCALES if number >= size)
    count, rest = divmod(number, size)
    words = f"{_spelt(count, comma)} {name}"
    if not rest:
        return words
    return f"{words}{' and ' if rest < 100 else comma}{_spelt(rest, comma)}"


def in_full(value: object) -> str | None:
    """Return a number, a sum, a percentage or a length of time in words; None for anything else."""
    match value:
        case bool():
            return None
        case int():
            return number_in_words(value)
        case Money(currency, amount):
            return _sum(currency, amount)
        case Percent(share):
            return f"{_decimal(share)} per cent"
        case Duration(number):
            # What is printed begins with the figure: "10 Business Days".
            return str(value).replace(str(number), number_in_words(number), 1)
        case _:
            return None


def _sum(currency: str, amount: Decimal) -> str:
    """Write "one thousand two hundred and fifty and 50/100 euros": parts as on a cheque, whatever they are called."""
    one, many = CURRENCY_NAMES[currency]
    whole, part = divmod(amount, 1)
    words = number_in_words(int(whole))
    if not part:
        return f"{words} {one if whole == 1 else many}"
    figures = max(2, -int(part.normalize().as_tuple().exponent))
    return f"{words} and {int(part.scaleb(figures)):0{figures}d}/{10**figures} {many}"


def _decimal(value: Decimal) -> str:
    whole, _, figures = f"{value.normalize():f}".partition(".")
    words = number_in_words(int(whole))
    return f"{words} point {' '.join(ONES[int(figure)] for figure in figures)}" if figures else words
