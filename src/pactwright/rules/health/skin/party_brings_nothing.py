"""A party that brings nothing while others do."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet, TermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each party that brings nothing of any kind, though another party contributes."""
    sheet = located.sheet
    bringing = _bringing(sheet)
    for position, party in enumerate(sheet.parties):
        if sheet.contributions and party.short_name not in bringing:
            yield Finding(
                located.place(("parties", position, "short_name")),
                f"{party.short_name} brings nothing into the alliance.",
                f"Add a contribution of {party.short_name} under `contributions`, however small, or ask why it is in.",
            )


def _bringing(sheet: TermSheet) -> set[str]:
    money = sheet.money
    return {
        *(contribution.party for contribution in sheet.contributions),
        *(deliverable.party for deliverable in sheet.deliverables),
        *(share.party for cost in money.shared_costs for share in cost.shares if share.share.value),
        *(fee.payer for fee in money.fees),
        *(payment.payer for payment in money.payments),
        *([sheet.equity_link.investor] if sheet.equity_link else []),
        *(licence.licensor for licence in sheet.ip.licences),
    }


RULE = HealthRule(
    code="SK102",
    name="party-brings-nothing",
    severity=Severity.WARNING,
    in_memorandum=Severity.ADVICE,
    blocks_final=True,
    ask="What does the party that brings nothing yet put in?",
    says="A party neither contributes, delivers, pays, invests nor licenses anything, while another party does.",
    why=(
        "Those who carry the weight soon ask why they share the gain. Skin on one side only is a service,"
        " not an alliance."
    ),
    example="parties: [Northwind, Fjordline]\ncontributions:\n  - {party: Northwind, kind: cash, …}",
    instead=(
        "contributions:\n"
        "  - {party: Northwind, kind: cash, …}\n"
        "  - {party: Fjordline, kind: service, description: the pilots on two ships}"
    ),
    check=check,
)
