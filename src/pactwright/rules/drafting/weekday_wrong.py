"""A date with the wrong day of the week."""

from __future__ import annotations

from pactwright.drafts import Draft
from pactwright.rules.drafting.dates import CENTURIES, written_days
from pactwright.rules.drafting.found import found_in, quoted
from pactwright.rules.model import Findings, Rule

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def check(draft: Draft) -> Findings:
    """Find each date that says one day of the week and is another."""
    for paragraph in draft.holding(CENTURIES):
        for written in written_days(paragraph.text):
            if written.day and written.weekday and _WEEKDAYS[written.day.weekday()] != written.weekday:
                yield found_in(
                    draft,
                    paragraph,
                    (written.start, written.end),
                    message=f"{quoted(written.text)} is a {_WEEKDAYS[written.day.weekday()]}.",
                    cure="Write the day that is meant, best without the day of the week.",
                )


RULE = Rule(
    code="DG502",
    name="weekday-wrong",
    says="A date names a day of the week that it does not fall on.",
    why="One of the two is wrong, and nobody can say which.",
    example="1. The report is due on Monday, 1 June 2027.",
    instead="1. The report is due on Tuesday, 1 June 2027.",
    check=check,
)
