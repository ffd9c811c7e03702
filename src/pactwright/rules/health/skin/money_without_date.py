"""Money that is promised for no day."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import ContributionKind, LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each contribution of cash that is due neither at once nor in parts."""
    for position, contribution in enumerate(located.sheet.contributions):
        if contribution.kind is ContributionKind.CASH and not contribution.due and not contribution.schedule:
            yield Finding(
                located.place(("contributions", position, "amount")),
                f"Nobody knows when {contribution.party} pays this.",
                f"Add `due:` to this contribution of {contribution.party}, or a `schedule` of dates and milestones.",
            )


RULE = HealthRule(
    code="SK103",
    name="money-without-date",
    severity=Severity.WARNING,
    in_memorandum=Severity.ADVICE,
    blocks_final=True,
    ask="On which day, or at which milestone, does each sum of money come?",
    says="A contribution of cash has neither a day nor instalments.",
    why="Money without a day is never late. The work that waits for it is.",
    example="- {party: Northwind, kind: cash, description: a launch fund, amount: EUR 5000}",
    instead="- {party: Northwind, kind: cash, description: a launch fund, amount: EUR 5000, due: 2027-02-28}",
    check=check,
)
