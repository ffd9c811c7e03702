"""Money or a contract that goes through a coordinator whom nobody has named."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import Contracting, FundingRoute, LocatedTermSheet

_CURE = "Name the party under `coordinator`: `coordinator: {party: %s}`."


def check(located: LocatedTermSheet) -> Findings:
    """Find funding, and a contract with a customer, that run through a coordinator although there is none."""
    sheet = located.sheet
    if sheet.coordinator:
        return
    cure = _CURE % sheet.parties[0].short_name
    funding = sheet.money.funding
    if funding and funding.via is FundingRoute.COORDINATOR:
        message = "The funding goes through a coordinator, but none is named."
        yield Finding(located.place(("money", "funding"), key=True), message, f"{cure} Or write `via: direct`.")
    customer = sheet.activities.consortium.customer if sheet.activities.consortium else None
    if customer and customer.contracting is Contracting.COORDINATOR:
        message = "The coordinator signs the contract with the customer, but none is named."
        place = located.place(("activities", "consortium", "customer"), key=True)
        yield Finding(place, message, f"{cure} Or write `contracting: all_parties`.")


RULE = Rule(
    code="TS447",
    name="coordinator-missing",
    says="The funding or the contract with the customer goes through a coordinator, but no party is named as such.",
    why="Somebody has to receive the money and sign the contract. A duty of nobody is done by nobody.",
    instead="coordinator: {party: Northwind}",
    check=check,
)
