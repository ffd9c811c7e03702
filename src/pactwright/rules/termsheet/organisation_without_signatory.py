"""An organisation for which nobody signs."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each organisation without a signatory in a paper that binds."""
    if not located.sheet.binds:
        return
    for position, party in enumerate(located.sheet.parties):
        if not party.is_individual and not party.signatories:
            yield Finding(
                located.place(("parties", position, "legal_name")),
                f"Nobody is named who signs for {party.short_name}.",
                "Add a signatory. If it is not settled who signs, write an open point:\n"
                "signatories:\n  - {name: {open: Who signs?}, title: Managing Director}",
            )


RULE = Rule(
    code="TS322",
    name="organisation-without-signatory",
    says="A paper that binds names an organisation for which nobody signs.",
    why="A paper that binds needs a person who may bind the organisation, by name and office.",
    instead="signatories:\n  - {name: Ada Brandt, title: Managing Director}",
    check=check,
)
