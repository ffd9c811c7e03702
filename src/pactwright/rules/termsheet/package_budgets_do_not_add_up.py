"""Work packages whose budgets make another sum than the money there is."""

from __future__ import annotations

from pactwright.diagnostics import Related
from pactwright.rules.model import Finding, Findings, Rule
from pactwright.rules.termsheet.allotment_lists import outside_sums
from pactwright.rules.termsheet.sums import sum_of
from pactwright.rules.termsheet.work_packages import PACKAGES, packages_of
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find budgets that differ from the only sum from outside; quiet while a package has none."""
    packages, sums = packages_of(located.sheet), [*outside_sums(located.sheet)]
    planned = sum_of([package.budget for package in packages])
    total = sums[0].total if len(sums) == 1 else None
    if planned and total and planned.currency == total.currency and planned != total:
        yield Finding(
            located.place(PACKAGES, key=True),
            f"The budgets of the work packages make {planned}, but {sums[0].called} is {total}.",
            "Correct a budget or the sum.",
            (Related(sums[0].called, located.place(sums[0].total_path)),),
        )


RULE = Rule(
    code="TS444",
    name="package-budgets-do-not-add-up",
    says="The budgets of the work packages make another sum than the funding or the customer's price.",
    why="A package whose money does not exist is not done; money that belongs to no package is fought over.",
    instead="money:\n  funding: {funder: the Nordic Research Fund, agreement: grant NRF 114, total: EUR 600,000}",
    check=check,
)
