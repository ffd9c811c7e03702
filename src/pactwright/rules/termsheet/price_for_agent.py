"""A price between the parties where one of them is an agent."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import DistributionModel, LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find a price between the parties beside an agent."""
    distribution, pricing = located.sheet.activities.distribution, located.sheet.activities.pricing
    if distribution and pricing and distribution.model is DistributionModel.AGENT:
        yield Finding(
            located.place(("activities", "pricing"), key=True),
            f"{distribution.distributor} is an agent and buys nothing: the customer pays the price of the supplier.",
            "Take `pricing` out, or choose `model: reseller` or `model: distributor`.",
        )


RULE = Rule(
    code="TS474",
    name="price-for-agent",
    says="There is a price between the parties, but one of them sells as an agent.",
    why="Whoever buys and sells at its own risk is no agent, whatever the paper says, and must set its own prices.",
    instead="distribution: {supplier: Fjordline, distributor: Northwind, model: reseller}",
    check=check,
)
