"""The small values a term sheet is made of: money, percentages, durations and dates.

All of them are written as plain text (`EUR 50,000`, `15%`, `30 business days`, `2027-01-31`), because a founder types
them so. Each type reads that text, refuses what it cannot read with a plain sentence, and never guesses: what could
be read in two ways (`EUR 50.000`, `03/04/2027`) is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from pactwright.patterns import pattern
from pactwright.termsheet.currencies import CURRENCIES
from pactwright.termsheet.duration import Duration, DurationUnit
from pactwright.termsheet.faults import FieldFault
from pactwright.termsheet.from_text import FromText
from pactwright.termsheet.phrases import quoted
from pactwright.termsheet.refusal import refused, text_of
from pactwright.termsheet.texts import Name, Text

__all__ = ["WHOLE", "Count", "Date", "Duration", "DurationUnit", "Money", "Name", "Percent", "Text"]

WHOLE = Decimal(100)
"""All of something, in per cent."""

_SPACES = "\N{SPACE}\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"
_FIGURE = rf"[0-9]+|[0-9]{{1,3}}(?:(?P<comma>[,'{_SPACES}])[0-9]{{3}}(?:(?P=comma)[0-9]{{3}})*)"
# No three figures after the point: `EUR 50.000` is fifty thousand in Hamburg and fifty in London.
_MONEY = pattern(rf"(?P<currency>[A-Z]{{3}})[{_SPACES}]*(?P<whole>{_FIGURE})(?P<part>\.(?:[0-9]{{1,2}}|[0-9]{{4}}))?")
_MONEY_TURNED = pattern(r"([0-9][0-9,.' ]*?)\s*([A-Za-z]{3})")
_PERCENT = pattern(rf"([0-9]{{1,3}}(\.[0-9]{{1,6}})?)[{_SPACES}]*%?")
_ISO_DATE = pattern(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


@dataclass(frozen=True, slots=True, order=True)
class Money(FromText):
    """An amount in one currency; `currency` is an ISO 4217 code."""

    currency: str
    amount: Decimal

    @classmethod
    def in_json_schema(cls) -> dict[str, Any]:
        """Describe the text to an editor."""
        return {"type": "string", "pattern": f"^[A-Z]{{3}}[{_SPACES}]*[0-9]"}

    @classmethod
    def parse(cls, text: str) -> Money:
        """Read `EUR 50,000` or `EUR 1250.50`."""
        found = _MONEY.fullmatch(text)
        if found is None:
            raise _no_amount(text)
        if found["currency"] not in CURRENCIES:
            message = f"{quoted(found['currency'])} is not the code of a currency."
            raise refused(FieldFault.UNKNOWN_CURRENCY, message, "Write the three letters that banks use for it.")
        return cls(found["currency"], Decimal(re.sub("[^0-9]", "", found["whole"]) + (found["part"] or "")))

    def __str__(self) -> str:
        """Give the amount as it is printed: `EUR 50,000`, `EUR 1,250.50`."""
        whole = self.amount == self.amount.to_integral_value()
        figures = 0 if whole else max(2, -int(self.amount.as_tuple().exponent))
        return f"{self.currency}\N{NO-BREAK SPACE}{self.amount:,.{figures}f}"


def _no_amount(text: str) -> PydanticCustomError:
    message = f"{quoted(text)} is not an amount of money."
    turned = _MONEY_TURNED.fullmatch(text)
    if turned and _MONEY.fullmatch(f"{turned[2].upper()} {turned[1]}"):
        cure = f"Write the code of the currency first: `{turned[2].upper()} {turned[1]}`."
        return refused(FieldFault.NOT_AN_AMOUNT, message, cure, complete=True)
    cure = "Write the code of the currency, then the figure: commas between thousands, a point before cents."
    return refused(FieldFault.NOT_AN_AMOUNT, message, cure)


@dataclass(frozen=True, slots=True, order=True)
class Percent(FromText):
    """A percentage between 0 and 100."""

    value: Decimal

    @classmethod
    def in_json_schema(cls) -> dict[str, Any]:
        """Describe the text to an editor."""
        return {"type": ["string", "number"], "pattern": r"^[0-9]{1,3}(\.[0-9]+)?\s*%?$", "minimum": 0, "maximum": 100}

    @classmethod
    def parse(cls, text: str) -> Percent:
        """Read `15`, `15%` or `12.5 %`."""
        found = _PERCENT.fullmatch(text)
        if found is None or Decimal(found[1]) > WHOLE:
            message = f"{quoted(text)} is not a percentage."
            raise refused(FieldFault.NOT_A_PERCENTAGE, message, "Write a figure from 0 to 100.")
        return cls(Decimal(found[1]))

    def __str__(self) -> str:
        """Give the percentage as it is printed: `12.5%`."""
        return f"{self.value.normalize():f}%"


def _read_date(value: object) -> date:
    if isinstance(value, date):
        return value
    text = text_of(value)
    found = _ISO_DATE.fullmatch(text)
    if found is None:
        message = f"{quoted(text)} is not a date."
        raise refused(FieldFault.NOT_A_DATE, message, "Write year, month and day in figures, with dashes between them.")
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        message = f"There is no such day as {quoted(text)}."
        raise refused(FieldFault.NO_SUCH_DAY, message, "Check the month and the day.") from None


Date = Annotated[date, BeforeValidator(_read_date), WithJsonSchema({"type": "string", "format": "date"})]
"""A calendar day, written year-month-day."""

Count = Annotated[int, Field(ge=1)]
"""How many: at least one."""
