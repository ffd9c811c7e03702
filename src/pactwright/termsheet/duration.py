"""Lengths of time: `30 days`, `10 business days`, `12 months`."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import MAXYEAR, date, timedelta
from enum import StrEnum
from typing import Any

from pactwright.frozen import dataclass
from pactwright.patterns import pattern
from pactwright.termsheet.faults import FieldFault
from pactwright.termsheet.from_text import FromText
from pactwright.termsheet.phrases import quoted
from pactwright.termsheet.refusal import refused

_DURATION = pattern(r"([0-9]{1,4})\s+(business\s+day|working\s+day|day|week|month|year)s?", re.IGNORECASE)


class DurationUnit(StrEnum):
    """What a duration counts."""

    DAY = "day"
    BUSINESS_DAY = "business day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


_DAYS_PER_UNIT = {
    DurationUnit.DAY: 1.0,
    DurationUnit.BUSINESS_DAY: 1.4,
    DurationUnit.WEEK: 7.0,
    DurationUnit.MONTH: 365.25 / 12,
    DurationUnit.YEAR: 365.25,
}


_MONTHS_PER_UNIT = {DurationUnit.MONTH: 1, DurationUnit.YEAR: 12}


@dataclass(frozen=True, slots=True)
class Duration(FromText):
    """A number of days, business days, weeks, months or years."""

    number: int
    unit: DurationUnit

    @classmethod
    def in_json_schema(cls) -> dict[str, Any]:
        """Describe the text to an editor."""
        return {"type": "string", "pattern": r"^[0-9]+\s+[A-Za-z ]+$"}

    @classmethod
    def parse(cls, text: str) -> Duration:
        """Read `30 days`, `10 business days`, `12 months`."""
        found = _DURATION.fullmatch(text)
        if found is None or int(found[1]) == 0:
            message = f"{quoted(text)} is not a length of time."
            cure = "Write a figure and a unit: days, business days, weeks, months or years."
            raise refused(FieldFault.NOT_A_LENGTH_OF_TIME, message, cure)
        unit = re.sub(r"\s+", " ", found[2].lower()).replace("working", "business")
        return cls(int(found[1]), DurationUnit(unit))

    @property
    def days(self) -> int:
        """The length in calendar days, roughly: for comparing two durations, never for printing."""
        return round(self.number * _DAYS_PER_UNIT[self.unit])

    def after(self, day: date) -> date:
        """Return the day on which the duration ends if it starts on `day`; business days are counted without holidays.

        A month ends on the same day of the month, or on its last day where there is no such day (31 January plus one
        month is the end of February).
        """
        if self.unit in _MONTHS_PER_UNIT:
            return _months_after(day, self.number * _MONTHS_PER_UNIT[self.unit])
        return day + min(timedelta(days=self.days), date.max - day)

    def __str__(self) -> str:
        """Give the duration as it is printed: `1 month`, `10 Business Days`."""
        unit = "Business Day" if self.unit is DurationUnit.BUSINESS_DAY else self.unit.value
        return f"{self.number}\N{NO-BREAK SPACE}{unit}{'' if self.number == 1 else 's'}"


def _months_after(day: date, months: int) -> date:
    year, month = divmod(day.month - 1 + months, 12)
    if day.year + year > MAXYEAR:
        return date.max
    last = monthrange(day.year + year, month + 1)[1]
    return date(day.year + year, month + 1, min(day.day, last))
