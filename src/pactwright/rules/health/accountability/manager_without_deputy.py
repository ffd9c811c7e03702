"""A manager for whom nobody steps in."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.health.sides import organisations
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet, agreed


def check(located: LocatedTermSheet) -> Findings:
    """Find each manager of an organisation without a deputy; an individual has nobody to send."""
    names = {party.short_name for _, party in organisations(located.sheet)}
    for position, entry in enumerate(located.sheet.managers):
        manager = agreed(entry.manager)
        if manager and entry.deputy is None and entry.party in names:
            yield Finding(
                located.place(("managers", position, "manager")),
                f"If {manager} is away, nobody acts for {entry.party}.",
                f"Add `deputy:` to {manager}'s entry.",
            )


RULE = HealthRule(
    code="AC103",
    name="manager-without-deputy",
    severity=Severity.WARNING,
    ask="Who steps in on each side when the manager is away or leaves?",
    says="The alliance manager of an organisation has no deputy.",
    why="People fall ill, marry and move on. An alliance that hangs on one person on a side stops with that person.",
    example="managers:\n  - {party: Northwind, manager: Ana Pereira}",
    instead="managers:\n  - {party: Northwind, manager: Ana Pereira, deputy: Jan Okafor}",
    check=check,
)
