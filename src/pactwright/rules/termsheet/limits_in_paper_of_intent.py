"""Limits of liability in a paper that does not bind."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet

_LIMITS = ("cap_multiple", "higher_cap", "uncapped", "indemnities")


def check(located: LocatedTermSheet) -> Findings:
    """Find each term on limits of liability and claims of outsiders in a paper that does not bind as a whole."""
    if located.sheet.binds:
        return
    for field in _LIMITS:
        if getattr(located.sheet.risk, field):
            yield Finding(
                located.place(("risk", field), key=True),
                f"`{field}` has no place in a paper of intent: what does not bind cannot be broken.",
                "Take it out, or write `instrument: alliance_agreement`.",
            )


RULE = Rule(
    code="TS485",
    name="limits-in-paper-of-intent",
    says="A memorandum of understanding or a letter of intent speaks of limits of liability or of claims of outsiders.",
    why="Courts look at the substance. Such terms show that the parties meant to be bound after all.",
    instead="instrument: alliance_agreement\nrisk: {uncapped: [confidentiality]}",
    check=check,
)
