"""A party that stands in the cap table twice or not at all."""

from __future__ import annotations

from collections import Counter

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each party that the cap table does not name exactly once."""
    entity = located.sheet.entity
    if entity is None or not entity.cap_table:
        return
    counted = Counter(holding.party for holding in entity.cap_table)
    for party in located.sheet.parties:
        times = counted[party.short_name]
        if times != 1:
            how = "is not in the cap table" if times == 0 else f"stands in the cap table {times} times"
            yield Finding(
                located.place(("entity", "cap_table"), key=True),
                f"{party.short_name} {how}.",
                f"Give {party.short_name} one line. Whoever holds no shares signs a contract beside the venture.",
            )


RULE = Rule(
    code="TS413",
    name="holder-not-once",
    says="A party stands in the cap table twice, or not at all.",
    why="Every party to the agreement is a holder of the company. Two lines for one holder cannot be read together.",
    instead=(
        "cap_table:\n"
        "  - {party: Northwind, shares: 6000, percent: 60%, price: 'EUR 600,000'}\n"
        "  - {party: Fjordline, shares: 4000, percent: 40%, price: 'EUR 400,000'}"
    ),
    check=check,
)
