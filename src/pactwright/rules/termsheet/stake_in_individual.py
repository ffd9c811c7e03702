"""A stake in somebody who has no shares."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find an equity link in which an individual stands as the company."""
    link = located.sheet.equity_link
    individuals = {party.short_name for party in located.sheet.parties if party.is_individual}
    if link and link.company in individuals:
        yield Finding(
            located.place(("equity_link", "company")),
            f"{link.company} is an individual, and has no shares to issue.",
            "Name the party that issues the shares. To form a company, write `instrument: joint_venture_agreement`.",
        )


RULE = Rule(
    code="TS486",
    name="stake-in-individual",
    says="An equity link names an individual as the company in which the other invests.",
    why="A person cannot issue shares: there would be nothing to invest in.",
    instead="equity_link: {investor: Northwind, company: Fjordline, amount: 'EUR 3,000,000', share: 12%}",
    check=check,
)
