"""A stake of one party in another, and no word on what becomes of it."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find an equity link that does not say what happens to the shares when the alliance ends."""
    link = located.sheet.equity_link
    if link and link.at_end is None:
        yield Finding(
            located.place(("equity_link",), key=True),
            f"Nobody knows what happens to the shares of {link.investor} in {link.company} when the alliance ends.",
            "Add `at_end: keeps`, `company_may_buy`, `investor_may_sell` or `either`.",
        )


RULE = HealthRule(
    code="GT109",
    name="stake-without-end",
    severity=Severity.WARNING,
    blocks_final=True,
    ask="When the alliance ends, who keeps the shares, and who may buy or sell them at what price?",
    says="One party takes a stake in another, and nothing says what happens to it when the alliance ends.",
    why=(
        "Former partners make bad fellow holders: one cannot leave, the other cannot be rid of it."
        " Before signing both find a fair rule in an hour."
    ),
    example="equity_link: {investor: Northwind, company: Fjordline, amount: 'EUR 3,000,000', share: 12%}",
    instead="equity_link: {…, at_end: company_may_buy}",
    check=check,
)
