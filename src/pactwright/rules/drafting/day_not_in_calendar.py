"""A day that no calendar has."""

from __future__ import annotations

from pactwright.drafts import Draft
from pactwright.rules.drafting.dates import CENTURIES, written_days
from pactwright.rules.drafting.found import found_in, quoted
from pactwright.rules.model import Findings, Rule


def check(draft: Draft) -> Findings:
    """Find each of them."""
    for paragraph in draft.holding(CENTURIES):
        for written in written_days(paragraph.text):
            if written.day is None:
                yield found_in(
                    draft,
                    paragraph,
                    (written.start, written.end),
                    message=f"There is no {quoted(written.text)}.",
                    cure="Write the day that is meant.",
                )


RULE = Rule(
    code="DG501",
    name="day-not-in-calendar",
    says="A date names a day that does not exist.",
    why="Nobody can say when the time ran out.",
    example="1. The report is due on 31 June 2027.",
    instead="1. The report is due on 30 June 2027.",
    check=check,
)
