"""A target that a party can escape by leaving at will."""

from __future__ import annotations

from pactwright.diagnostics import Related, Severity
from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import Duration, LocatedTermSheet, TargetPeriod, TargetRemedy, TermSheet, agreed

_PERIODS = {
    TargetPeriod.MONTH: Duration.parse("1 month"),
    TargetPeriod.QUARTER: Duration.parse("3 months"),
    TargetPeriod.YEAR: Duration.parse("12 months"),
}


def check(located: LocatedTermSheet) -> Findings:
    """Find each target with a payment whose first period is longer than the time for which nobody may leave at will."""
    sheet = located.sheet
    if sheet.term.exit_notice is None:
        return
    for position, target in enumerate(sheet.activities.targets):
        if target.remedy is TargetRemedy.PAY_SHORTFALL and _locked_in_days(sheet) < _PERIODS[target.period].days:
            yield Finding(
                located.place(("activities", "targets", position, "remedy")),
                f"{target.party} may leave at will before its first {target.period.value} of this target is over.",
                f"Add `lock_in: {_PERIODS[target.period].number} months` under `term`, or longer.",
                (Related("the notice", located.place(("term", "exit_notice"))),),
            )


def _locked_in_days(sheet: TermSheet) -> int:
    """Return how long nobody may leave at will; an open point is taken as long enough."""
    if sheet.term.lock_in is None:
        return 0
    lock_in = agreed(sheet.term.lock_in)
    return lock_in.days if lock_in else _PERIODS[TargetPeriod.YEAR].days


RULE = Rule(
    code="TS465",
    name="target-defeated-by-free-exit",
    says="A party owes a payment for a missed target, but may leave at will before the first period is over.",
    why="Whoever sees that the target will be missed gives notice, and the promise is worth nothing.",
    instead="term: {length: 36 months, exit_notice: 90 days, lock_in: 12 months}",
    check=check,
    severity=Severity.WARNING,
)
