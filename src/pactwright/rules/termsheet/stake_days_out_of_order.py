"""Days of an investment that cannot follow one another."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.rules.termsheet.period import start_of
from pactwright.termsheet import EquityLink, LocatedTermSheet, agreed

_CALLED = {
    "longstop": "The last day for the investment",
    "until": "The last day of the option or of the loan",
    "fuller_contract": "The day for the longer contract",
}


def check(located: LocatedTermSheet) -> Findings:
    """Find a day of the investment before the alliance begins, and one that comes before what it waits for."""
    link, start = located.sheet.equity_link, start_of(located.sheet)
    if link is None:
        return
    for field, called in _CALLED.items():
        day = agreed(getattr(link, field))
        if start and day and day < start:
            message = f"{called} is {day}, but the alliance begins on {start}."
            yield Finding(located.place(("equity_link", field)), message, "Write a later day.")
    for field, day, other, later in _in_order(link):
        if day > later:
            message = f"{_CALLED[field]} is {day}. `{other}` is sooner: {later}."
            yield Finding(
                located.place(("equity_link", field)), message, f"Write an earlier day, or a later `{other}`."
            )


def _in_order(link: EquityLink) -> Iterator[tuple[str, date, str, date]]:
    longstop, until, fuller = agreed(link.longstop), agreed(link.until), agreed(link.fuller_contract)
    if fuller and longstop:
        yield "fuller_contract", fuller, "longstop", longstop
    if longstop and until and link.instrument.value == "convertible":
        yield "longstop", longstop, "until", until


RULE = Rule(
    code="TS487",
    name="stake-days-out-of-order",
    says="A day of the investment lies before the alliance begins, or before a day on which it waits.",
    why="A right that has ended before it begins is none, and a condition that comes too late is no condition.",
    instead="dates: {effective: 2027-02-01}\nequity_link: {…, fuller_contract: 2027-03-31, longstop: 2027-06-30}",
    check=check,
)
