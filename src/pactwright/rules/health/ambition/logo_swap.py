"""Two logos on a page, and nothing behind them."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import ContributionKind, LocatedTermSheet, TermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find an alliance in which the parties share marks or announcements, and nothing else."""
    sheet = located.sheet
    if sheet.publicity.marks and not _works(sheet):
        yield Finding(
            located.place(("publicity", "marks"), key=True),
            "The parties show each other's marks, and do nothing else together.",
            "Add what each puts in, a milestone, or an objective with a measure. A logo swap needs no alliance.",
        )


def _works(sheet: TermSheet) -> bool:
    real = [one for one in sheet.contributions if one.kind is not ContributionKind.BRAND]
    doing = sheet.activities.leads or sheet.activities.development or sheet.activities.marketing
    return bool(
        real or doing or sheet.deliverables or sheet.milestones or sheet.purpose.objectives or sheet.money.moves
    )


RULE = HealthRule(
    code="AM101",
    name="logo-swap",
    severity=Severity.WARNING,
    in_memorandum=Severity.ADVICE,
    ask="What will we have done together in a year, besides showing two logos?",
    says="The parties use each other's marks, and nothing else is planned: no contribution, work, objective or money.",
    why="A logo swap costs both sides their lawyers' time and gives neither a customer.",
    example="publicity: {marks: yes}\ncontributions:\n  - {party: Northwind, kind: brand, …}",
    instead=(
        "publicity: {marks: yes}\n"
        "purpose:\n"
        "  objectives:\n"
        "    - {text: win ten port operators, measure: signed orders, due: 2028-06-30}"
    ),
    check=check,
)
