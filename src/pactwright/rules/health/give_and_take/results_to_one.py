"""Results that many make and one takes."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet, ResultsOwnership, in_words


def check(located: LocatedTermSheet) -> Findings:
    """Find results that one party owns, where another contributes and is neither licensed nor paid by the owner."""
    sheet = located.sheet
    results = sheet.ip.results
    if results.ownership is not ResultsOwnership.PARTY or not results.owner:
        return
    served = {licence.licensee for licence in sheet.ip.licences if licence.licensor == results.owner}
    served |= {payment.payee for payment in sheet.money.payments if payment.payer == results.owner}
    served |= {fee.payee for fee in sheet.money.fees if fee.payer == results.owner}
    served |= {share.party for revenue in sheet.money.revenue_shares for share in revenue.shares}
    giving = {contribution.party for contribution in sheet.contributions} - {results.owner}
    left = [party.short_name for party in sheet.parties if party.short_name in giving - served]
    if left:
        yield Finding(
            located.place(("ip", "results", "owner")),
            f"{results.owner} owns all that is made; {in_words(left)} puts something in and takes nothing away."
            if len(left) == 1
            else f"{results.owner} owns all that is made; {in_words(left)} put something in and take nothing away.",
            "Add a licence under `ip.licences`, a payment or a share of the revenue for those who help to make it.",
        )


RULE = HealthRule(
    code="GT105",
    name="results-to-one",
    severity=Severity.WARNING,
    in_memorandum=Severity.WARNING,
    ask="May everybody who helps to make the results use them, or is paid?",
    says="One party owns all results, and a party that contributes is neither licensed, paid nor given a share.",
    why="Whoever builds for the other's shelf only is a supplier. Suppliers are paid.",
    example="ip:\n  results: {ownership: party, owner: Northwind}",
    instead=(
        "ip:\n"
        "  results: {ownership: party, owner: Northwind}\n"
        "  licences:\n"
        "    - {licensor: Northwind, licensee: Fjordline, subject: the Results}"
    ),
    check=check,
)
