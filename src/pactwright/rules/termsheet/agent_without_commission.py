"""An agent whom nobody pays."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import DistributionModel, LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find an agent to whom the supplier owes no fee."""
    distribution = located.sheet.activities.distribution
    if distribution is None or distribution.model is not DistributionModel.AGENT:
        return
    supplier, agent = distribution.supplier, distribution.distributor
    if not any((fee.payer, fee.payee) == (supplier, agent) for fee in located.sheet.money.fees):
        yield Finding(
            located.place(("activities", "distribution", "model")),
            f"{agent} is an agent, but {supplier} owes it no commission.",
            f"Add a fee under `money.fees` with `payer: {supplier}` and `payee: {agent}`.",
        )


RULE = Rule(
    code="TS462",
    name="agent-without-commission",
    says="A party sells as an agent, but no fee runs to it from the supplier.",
    why="An agent sells nothing of its own and lives on commission. Where none is agreed, the law sets one.",
    instead=(
        "money:\n"
        "  fees:\n"
        "    - {name: commission, kind: commission, payer: Fjordline, payee: Mara, trigger: a customer pays,\n"
        "       percent: 8%, of: the net price, settled: quarterly}"
    ),
    check=check,
)
