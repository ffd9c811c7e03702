"""Days written out in a draft: "31 January 2027", "January 31st, 2027", with the weekday before them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pactwright.conventions import MONTHS
from pactwright.drafts import has_any
from pactwright.frozen import dataclass
from pactwright.patterns import pattern

_MONTH = "|".join(MONTHS)
_WEEKDAY = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_DAY = pattern(
    rf"(?:(?P<weekday>{_WEEKDAY}),?\s+(?:the\s+)?)?"
    rf"(?:\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:day\s+of\s+)?(?P<month>{_MONTH}),?\s+(?P<year>(?:19|20)\d\d)"
    rf"|\b(?P<month2>{_MONTH})\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year2>(?:19|20)\d\d))\b"
)

CENTURIES = ("19", "20")
"""Without one of these a text holds no day."""


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day as it is written, `day` empty where the calendar has no such day."""

    text: str
    weekday: str
    day: date | None
    start: int
    end: int


def written_days(text: str) -> Iterator[WrittenDay]:
    """Yield the days in a text."""
    if not has_any(text, CENTURIES):
        return
    for found in _DAY.finditer(text):
        day, month, year = (found[name] or found[f"{name}2"] for name in ("day", "month", "year"))
        yield WrittenDay(found[0], found["weekday"] or "", _day(year, month, day), found.start(), found.end())


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), MONTHS.index(month) + 1, int(day))
    except ValueError:
        return None
