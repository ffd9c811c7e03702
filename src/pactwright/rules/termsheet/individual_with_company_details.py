"""Details of a company at a natural person."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet

_FIELDS = ("legal_form", "registered_in", "registration_number")


def check(located: LocatedTermSheet) -> Findings:
    """Find each legal form, register and number that is given for an individual."""
    for position, party in enumerate(located.sheet.parties):
        for field in _FIELDS:
            if party.is_individual and getattr(party, field) is not None:
                yield Finding(
                    located.place(("parties", position, field), key=True),
                    f"{party.short_name} is an individual, and an individual has no `{field}`.",
                    "Take the line out, or write `kind: organisation`.",
                )


RULE = Rule(
    code="TS320",
    name="individual-with-company-details",
    says="An individual has a legal form, a register or a number in a register.",
    why=("The paper introduces an individual by name and address. A sole trader signs, and is liable, as a person."),
    instead="kind: individual\nlegal_name: Mara Lindqvist\naddress: Storgatan 8, 111 23 Stockholm",
    check=check,
)
