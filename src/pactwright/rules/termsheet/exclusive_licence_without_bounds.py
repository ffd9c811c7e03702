"""An exclusive licence without field or territory."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LicenceScope, LocatedTermSheet, in_words


def check(located: LocatedTermSheet) -> Findings:
    """Find each exclusive licence that does not say for which field and where."""
    for position, licence in enumerate(located.sheet.ip.licences):
        missing = [field for field in ("field", "territory") if getattr(licence, field) is None]
        if licence.scope is LicenceScope.EXCLUSIVE and missing:
            yield Finding(
                located.place(("ip", "licences", position, "scope")),
                f"The licence to {licence.licensee} is exclusive, but has no {in_words(missing)}.",
                "Add what is missing, such as `field: commercial ports` and `territory: Europe`.",
            )


RULE = Rule(
    code="TS384",
    name="exclusive-licence-without-bounds",
    says="An exclusive licence has no field or no territory.",
    why=("It would shut the owner out everywhere and for everything. In many countries it could not be enforced."),
    instead=(
        "licences:\n"
        "  - {licensor: Northwind, licensee: Fjordline, subject: the Results, scope: exclusive, field: ports,\n"
        "     territory: Norway}"
    ),
    check=check,
)
