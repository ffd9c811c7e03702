"""Competitors who work together without a word on competition."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.health.sides import left_out
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find a wish that leaves out the clause on fair competition, between parties that compete."""
    wish = left_out(located.sheet, "risk.antitrust")
    if wish and located.sheet.risk.competitors:
        yield Finding(
            located.place(wish),
            "The parties compete, and nothing keeps prices, customers and plans out of their talks.",
            "Take this wish out.",
        )


RULE = HealthRule(
    code="MI105",
    name="competition-left-out",
    severity=Severity.WARNING,
    in_memorandum=Severity.WARNING,
    blocks_final=True,
    ask="What may competitors among us not talk about?",
    says="The parties compete, and the clause on fair competition is left out.",
    why="A cartel needs no paper: a talk about prices is enough. The clause tells people at the table when to stop.",
    example="risk: {competitors: yes}\nclauses:\n  - {clause: risk.antitrust, include: no, reason: …}",
    instead="risk: {competitors: yes}",
    check=check,
)
