"""An organisation whose legal form is not given."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each organisation without a legal form in a paper that binds."""
    if not located.sheet.binds:
        return
    for position, party in enumerate(located.sheet.parties):
        if not party.is_individual and party.legal_form is None:
            yield Finding(
                located.place(("parties", position, "legal_name")),
                f"The legal form of {party.short_name} is missing.",
                "Add `legal_form`, such as `legal_form: private limited company`. A person needs `kind: individual`.",
            )


RULE = Rule(
    code="TS321",
    name="organisation-without-legal-form",
    says="A paper that binds names an organisation without its legal form.",
    why="The legal form tells who is bound, who may sign, and whether the owners are liable.",
    instead="legal_form: private limited company",
    check=check,
)
