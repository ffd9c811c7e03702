"""Expectations on one side only."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each party that holds no expectation, while another does."""
    sheet = located.sheet
    holders = {expectation.holder for expectation in sheet.expectations}
    for party in sheet.parties:
        if holders and party.short_name not in holders:
            yield Finding(
                located.place(("expectations",), key=True),
                f"{party.short_name} has not said what it expects.",
                f"Ask, and add `- {{holder: {party.short_name}, text: …}}`.",
            )


RULE = HealthRule(
    code="EX102",
    name="side-expects-nothing",
    severity=Severity.WARNING,
    in_memorandum=Severity.ADVICE,
    ask="What does the side that has not spoken yet expect?",
    says="One party states an expectation, another does not.",
    why="The silent side expects something too. It shows on the first bad day, as a reproach.",
    example="expectations:\n  - {holder: Northwind, of: Fjordline, text: two pilots are open by May 2027}",
    instead=(
        "expectations:\n"
        "  - {holder: Northwind, of: Fjordline, text: two pilots are open by May 2027}\n"
        "  - {holder: Fjordline, of: Northwind, text: a Norwegian version is out by March 2027}"
    ),
    check=check,
)
