"""An exclusive distribution that asks nothing of the distributor."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LicenceScope, LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find an exclusive or sole distribution whose distributor has no target."""
    activities = located.sheet.activities
    distribution = activities.distribution
    if distribution is None or distribution.scope is LicenceScope.NON_EXCLUSIVE:
        return
    if not any(target.party == distribution.distributor for target in activities.targets):
        yield Finding(
            located.place(("activities", "distribution", "scope")),
            f"{distribution.distributor} has the territory to itself, but no target to reach there.",
            f"Add one under `activities.targets` with `party: {distribution.distributor}`.",
        )


RULE = Rule(
    code="TS473",
    name="exclusive-distribution-without-target",
    says="A distribution is exclusive or sole, but the distributor has no target.",
    why="A distributor that does nothing then shuts the supplier out of the territory until the exclusivity ends.",
    instead=(
        "activities:\n"
        "  targets:\n"
        "    - {party: Northwind, metric: net purchases, amount: EUR 100,000, remedy: lose_exclusivity}"
    ),
    check=check,
    severity=Severity.WARNING,
)
