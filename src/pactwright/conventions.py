"""Floor 2: how a house writes references, dates and numbers. A house style may choose; the words follow everywhere."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from pactwright.frozen import dataclass

SPACE = "\N{NO-BREAK SPACE}"
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


class DateOrder(StrEnum):
    """How a day is written."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"
    ISO = "iso"


class NumberingScheme(StrEnum):
    """How provisions are numbered below 1.1: (a) and (i), or 1.1.1 and 1.1.1.1."""

    LETTERED = "lettered"
    DECIMAL = "decimal"


@dataclass(frozen=True, slots=True)
class Conventions:
    """The conventions of one house.

    `clause` and `clauses` stand before the numbers of references and wherever a text speaks of a clause; `schedule`
    stands in the number of a schedule ("Schedule 2").
    """

    clause: str = "clause"
    clauses: str = "clauses"
    schedule: str = "Schedule"
    dates: DateOrder = DateOrder.DAY_FIRST
    numbering: NumberingScheme = NumberingScheme.LETTERED

    def day(self, day: date) -> str:
        """Write a day: "31 January 2027", "January 31, 2027" or "2027-01-31", never broken over two lines."""
        if self.dates is DateOrder.ISO:
            return day.isoformat()
        month = MONTHS[day.month - 1]
        if self.dates is DateOrder.MONTH_FIRST:
            return f"{month}{SPACE}{day.day},{SPACE}{day.year}"
        return f"{day.day}{SPACE}{month}{SPACE}{day.year}"

    def below(self, whole: str, level: int, position: int) -> str:
        """Return the whole number of a provision below the one numbered `whole`: "7.1(a)" or "7.1.1"."""
        if self.numbering is NumberingScheme.DECIMAL:
            return f"{whole}.{position}"
        return f"{whole}{_sign(level, position)}"

    def printed(self, whole: str, level: int, position: int) -> str:
        """Return what is printed before a provision of that level: "(a)" or "7.1.1"; the first level prints whole."""
        return whole if level == 1 or self.numbering is NumberingScheme.DECIMAL else _sign(level, position)


def letter(position: int) -> str:
    """Return the letter of a level (a): a, b … z, aa, bb, as Word counts."""
    return chr(ord("a") + (position - 1) % 26) * ((position - 1) // 26 + 1)


def roman(position: int) -> str:
    """Return the numeral of a level (i), in lower case."""
    numeral = ""
    for value, sign in _ROMAN:
        numeral += sign * (position // value)
        position %= value
    return numeral


CONVENTIONS = Conventions()
"""What is usual where no house style says otherwise."""

# No locale is asked, so that every machine writes the same word.
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]

# fmt: off
ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)
TENS = ("zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
# fmt: on
SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred"))
"""The words that English numbers are made of: for those who write them and for those who read them."""


def _sign(level: int, position: int) -> str:
    return f"({letter(position)})" if level == 2 else f"({roman(position)})"
