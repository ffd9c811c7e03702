"""A contribution for which nobody answers."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import AllianceManager, LocatedTermSheet, managers_of


def check(located: LocatedTermSheet) -> Findings:
    """Find each contribution without an accountable person, of a party that has no alliance manager either."""
    sheet = located.sheet
    managed = {entry.value.party for entry in managers_of(sheet) if isinstance(entry.value, AllianceManager)}
    for position, contribution in enumerate(sheet.contributions):
        if contribution.accountable is None and contribution.party not in managed:
            yield Finding(
                located.place(("contributions", position, "party")),
                f"Nobody at {contribution.party} answers for {contribution.description}.",
                f"Add `accountable:` with one person of {contribution.party}, or name its manager under `managers`.",
            )


RULE = HealthRule(
    code="SK105",
    name="contribution-without-answerer",
    severity=Severity.WARNING,
    in_memorandum=Severity.ADVICE,
    blocks_final=True,
    ask="Which one person answers for each contribution?",
    says="A contribution names no accountable person, and its party has no alliance manager.",
    why="What a company promises, a person does. Without a name everybody believes that somebody else is at it.",
    example="- {party: Fjordline, kind: service, description: the pilots on two ships}",
    instead="- {party: Fjordline, kind: service, description: the pilots on two ships, accountable: Jonas Berg}",
    check=check,
)
