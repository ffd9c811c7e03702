"""An exclusive or sole appointment that binds the supplier to nothing."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LicenceScope, LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find an exclusive or sole distribution whose supplier no exclusivity binds."""
    sheet = located.sheet
    distribution = sheet.activities.distribution
    if distribution is None or distribution.scope is LicenceScope.NON_EXCLUSIVE:
        return
    if not any(distribution.supplier in exclusivity.bound for exclusivity in sheet.restrictions.exclusivity):
        yield Finding(
            located.place(("activities", "distribution", "scope")),
            f"The appointment is {distribution.scope.value}, but no exclusivity binds {distribution.supplier}.",
            f"Add it under `restrictions.exclusivity`: `bound: [{distribution.supplier}]`, field and territory.",
        )


RULE = Rule(
    code="TS461",
    name="exclusive-appointment-without-exclusivity",
    says="A distribution is exclusive or sole, but nothing under `restrictions` binds the supplier.",
    why="Exclusivity needs a field, a territory and an end. Without them it is too wide to hold, or means nothing.",
    instead=(
        "activities:\n"
        "  distribution: {supplier: Fjordline, distributor: Northwind, scope: exclusive}\n"
        "restrictions:\n"
        "  exclusivity:\n"
        "    - {bound: [Fjordline], field: berth sensors, territory: Germany, until: 2028-12-31}"
    ),
    check=check,
)
