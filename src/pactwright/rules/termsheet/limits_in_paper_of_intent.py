"""Limits of liability, and promises not to compete, in a paper that does not bind."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet

_LIMITS = {
    "restrictions": ("non_compete", "first_rights"),
    "risk": ("cap_multiple", "higher_cap", "uncapped", "indemnities"),
}


def check(located: LocatedTermSheet) -> Findings:
    """Find each term in a paper of intent that only an agreement can hold."""
    if located.sheet.binds:
        return
    for block, field in ((block, field) for block, fields in _LIMITS.items() for field in fields):
        if getattr(getattr(located.sheet, block), field):
            yield Finding(
                located.place((block, field), key=True),
                f"`{field}` has no place in a paper of intent: what does not bind cannot be broken.",
                "Take it out, or write `instrument: alliance_agreement`.",
            )


RULE = Rule(
    code="TS485",
    name="limits-in-paper-of-intent",
    says=(
        "A memorandum of understanding or a letter of intent speaks of limits of liability, claims of outsiders,"
        " competition or first rights."
    ),
    why="Courts look at the substance. Such terms show that the parties meant to be bound after all.",
    instead="instrument: alliance_agreement\nrisk: {uncapped: [confidentiality]}",
    check=check,
)
