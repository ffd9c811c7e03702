"""Every list of shares in a term sheet, with its path and what is shared."""

from __future__ import annotations

from collections.abc import Iterator

from pactwright.source import Path
from pactwright.termsheet import CostShare, TermSheet


def share_lists(sheet: TermSheet) -> Iterator[tuple[Path, str, tuple[CostShare, ...]]]:
    """Yield each list that is written, and what its shares are of: "`shared_costs`, the joint stand"."""
    for position, cost in enumerate(sheet.money.shared_costs):
        yield ("money", "shared_costs", position, "shares"), cost.head, cost.shares
    for position, revenue in enumerate(sheet.money.revenue_shares):
        yield ("money", "revenue_shares", position, "shares"), revenue.name, revenue.shares
    if sheet.ip.results.shares:
        yield ("ip", "results", "shares"), "the results", sheet.ip.results.shares
    if sheet.disputes.mediation and sheet.disputes.mediation.cost_shares:
        yield ("disputes", "mediation", "cost_shares"), "the cost of mediation", sheet.disputes.mediation.cost_shares
