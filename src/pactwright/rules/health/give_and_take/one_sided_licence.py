"""An exclusive licence for which nothing comes back."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LicenceScope, LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each exclusive or sole licence without a royalty, where the licensee licenses nothing to the licensor."""
    licences = located.sheet.ip.licences
    ways = {(licence.licensor, licence.licensee) for licence in licences}
    for position, licence in enumerate(licences):
        returned = licence.royalty or (licence.licensee, licence.licensor) in ways
        if licence.scope is not LicenceScope.NON_EXCLUSIVE and not returned:
            yield Finding(
                located.place(("ip", "licences", position, "scope")),
                f"{licence.licensor} shuts everybody else out for {licence.licensee}, and gets nothing for it.",
                "Add `royalty:`, license something back, or write `scope: non_exclusive`.",
            )


RULE = HealthRule(
    code="GT104",
    name="one-sided-licence",
    severity=Severity.WARNING,
    in_memorandum=Severity.WARNING,
    ask="What does an exclusive licence cost, and who checks that it is used?",
    says="An exclusive or sole licence earns no royalty, and nothing is licensed back.",
    why="An exclusive right that costs nothing is often kept unused, and then nobody sells.",
    example="- {licensor: Northwind, licensee: Fjordline, subject: Background B1, scope: exclusive}",
    instead="- {licensor: Northwind, licensee: Fjordline, subject: Background B1, scope: exclusive, royalty: 3%}",
    check=check,
)
