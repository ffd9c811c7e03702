"""A party that gives and gains nothing."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each party without gains, where another party has some."""
    parties = located.sheet.parties
    for position, party in enumerate(parties):
        if not party.gains and any(other.gains for other in parties):
            yield Finding(
                located.place(("parties", position, "short_name")),
                f"The others gain something; nobody says what {party.short_name} gains.",
                f"Add `gains:` to {party.short_name}. If there is nothing to write, pay it, or let it go.",
            )


RULE = HealthRule(
    code="GT102",
    name="party-gains-nothing",
    severity=Severity.WARNING,
    in_memorandum=Severity.ADVICE,
    blocks_final=True,
    ask="What is in it for the party that states no gain?",
    says="One party states no gain, while another does.",
    why=(
        "A side that gains nothing works for nothing, and stops when it notices. A good alliance leaves each"
        " side better off."
    ),
    example="parties:\n  - {short_name: Northwind, …, gains: [new customers]}\n  - {short_name: Fjordline, …}",
    instead=(
        "parties:\n"
        "  - {short_name: Northwind, …, gains: [new customers]}\n"
        "  - {short_name: Fjordline, …, gains: [a share of what they pay]}"
    ),
    check=check,
)
