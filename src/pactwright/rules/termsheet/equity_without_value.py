"""A contribution for shares of which nobody says what it is worth."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.rules.termsheet.equity import is_open, worth
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each contribution that pays for shares and has neither an amount nor a value."""
    if located.sheet.entity is None:
        return
    for position, contribution in enumerate(located.sheet.contributions):
        if contribution.in_equity and worth(contribution) is None and not is_open(contribution):
            yield Finding(
                located.place(("contributions", position, "in_equity")),
                "This contribution pays for shares, but has no value.",
                "Add the value, or leave it open: `value: {amount: 'EUR 40,000', method: independent_valuer}`.",
            )


RULE = Rule(
    code="TS415",
    name="equity-without-value",
    says="A contribution pays for shares, but has neither an amount nor a value.",
    why="Shares have a price. What is given for them must be weighed in the same money, or the others are diluted.",
    instead="value: {amount: 'EUR 40,000', method: independent_valuer}\nin_equity: yes",
    check=check,
)
