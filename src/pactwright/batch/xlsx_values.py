"""The value of a cell of Excel as the text that a reader sees. The schema alone decides what it means."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl.cell.read_only import ReadOnlyCell

_DIGITS = 15
"""Excel keeps fifteen digits of a number, and shows no more."""


def text_of(cell: ReadOnlyCell) -> str:
    """Return the text of a cell; days as 2027-02-01, a number with a sign of per cent as 15%."""
    value = cell.value
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case int() | float():
            return _number(value, in_percent="%" in (cell.number_format or ""))
        case datetime():
            return value.date().isoformat() if value.time() == time() else value.isoformat(sep=" ")
        case date() | time():
            return value.isoformat()
    return str(value)


def _number(value: float, *, in_percent: bool) -> str:
    number = Decimal(f"{value:.{_DIGITS}g}") * (100 if in_percent else 1)
    whole = number == number.to_integral_value()
    text = f"{number.quantize(Decimal(1)):f}" if whole else f"{number.normalize():f}"
    return f"{text}%" if in_percent else text
