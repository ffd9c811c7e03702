"""A distribution that does not say what is sold, or where."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet, in_words


def check(located: LocatedTermSheet) -> Findings:
    """Find a distribution whose products or territory stand neither in its own block nor in the scope."""
    distribution, scope = located.sheet.activities.distribution, located.sheet.scope
    if distribution is None:
        return
    missing = [
        field
        for field in ("products", "territory")
        if not getattr(distribution, field) and not (scope and getattr(scope, field))
    ]
    if missing:
        yield Finding(
            located.place(("activities", "distribution"), key=True),
            f"The distribution has no {in_words(missing)}, and neither has the scope.",
            "Add what is missing, such as `products: [QuaySense sensors]` and `territory: [Germany]`.",
        )


RULE = Rule(
    code="TS460",
    name="distribution-without-bounds",
    says="A distribution has no products or no territory, and the scope has none either.",
    why="The right to sell everything everywhere is more than anyone means to give.",
    instead=(
        "activities:\n"
        "  distribution:\n"
        "    supplier: Fjordline\n"
        "    distributor: Northwind\n"
        "    products: [QuaySense sensors]\n"
        "    territory: [Germany, Poland]"
    ),
    check=check,
)
