"""Parts of the parties that make another sum than the funding or the price."""

from __future__ import annotations

from pactwright.diagnostics import Related
from pactwright.rules.model import Finding, Findings, Rule
from pactwright.rules.termsheet.allotment_lists import outside_sums
from pactwright.rules.termsheet.sums import sum_of
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each sum from outside whose parts make another sum; open points are left alone."""
    for outside in outside_sums(located.sheet):
        parts, total = sum_of([share.amount for share in outside.shares]), outside.total
        if parts and total and parts.currency == total.currency and parts != total:
            yield Finding(
                located.place(outside.shares_path, key=True),
                f"The parts of the parties make {parts}, but {outside.called} is {total}.",
                "Correct a part or the sum.",
                (Related(outside.called, located.place(outside.total_path)),),
            )


RULE = Rule(
    code="TS445",
    name="allotments-do-not-add-up",
    says="The parts of the parties make another sum than the funding or the customer's price.",
    why="Each party plans with its part. If the parts are more than the whole, somebody works for nothing.",
    instead=(
        "total: EUR 600,000\n"
        "shares:\n"
        "  - {party: Northwind, amount: EUR 350,000}\n"
        "  - {party: Fjordline, amount: EUR 250,000}"
    ),
    check=check,
)
