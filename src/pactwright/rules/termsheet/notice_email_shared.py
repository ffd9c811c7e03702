"""One e-mail address for the notices to two parties."""

from __future__ import annotations

from pactwright.diagnostics import Related
from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each address for notices that another party has given before."""
    first: dict[str, int] = {}
    for position, party in enumerate(located.sheet.parties):
        address = party.notice.email
        known = first.setdefault(address.casefold(), position) if address else position
        if known != position:
            yield Finding(
                located.place(("parties", position, "notice", "email")),
                f"Notices to {party.short_name} would go to the address of {located.sheet.parties[known].short_name}.",
                "Give each party an address of its own.",
                (Related("the same address", located.place(("parties", known, "notice", "email"))),),
            )


RULE = Rule(
    code="TS329",
    name="notice-email-shared",
    says="Two parties have the same e-mail address for formal notices.",
    why="A notice counts when it reaches the address that is written down, even if the wrong party reads it.",
    instead="notice: {attention: General Counsel, email: legal@northwind.example}",
    check=check,
)
