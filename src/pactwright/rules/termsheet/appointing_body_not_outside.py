"""A party that appoints the mediator."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.rules.termsheet.plain_names import plain
from pactwright.termsheet import LocatedTermSheet, TermSheet, agreed


def check(located: LocatedTermSheet) -> Findings:
    """Find an appointing body or an institution that is a party."""
    mediation = located.sheet.disputes.mediation
    if mediation is None:
        return
    bodies = {"appointing_body": agreed(mediation.appointing_body), "institution": mediation.institution}
    for field, body in bodies.items():
        party = _party_called(located.sheet, body)
        if party:
            yield Finding(
                located.place(("disputes", "mediation", field)),
                f"{party} is a party, and cannot choose the mediator.",
                "Name a body from outside that all parties accept, such as a chamber of commerce.",
            )


def _party_called(sheet: TermSheet, body: str | None) -> str | None:
    name = plain(body or "")
    for party in sheet.parties:
        if name and name.removeprefix("the") in {plain(party.short_name), plain(party.legal_name)}:
            return party.short_name
    return None


RULE = Rule(
    code="TS366",
    name="appointing-body-not-outside",
    says="The body that appoints the mediator, or the institution, is a party.",
    why="Whoever chooses the mediator must have nothing to win.",
    instead="appointing_body: the Nordic Mediation Centre",
    check=check,
)
