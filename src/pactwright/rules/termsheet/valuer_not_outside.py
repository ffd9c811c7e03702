"""A valuer who belongs to one side."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.rules.termsheet.plain_names import plain
from pactwright.termsheet import LocatedTermSheet, TermSheet, agreed


def check(located: LocatedTermSheet) -> Findings:
    """Find a valuer, or a body that names one, who is a party, acts for one, or audits the company."""
    entity = located.sheet.entity
    if entity is None:
        return
    inside = _names(located.sheet)
    for field, name in (("valuer", entity.valuation.valuer), ("appointed_by", entity.valuation.appointed_by)):
        chosen = agreed(name)
        if chosen and any(plain(part) in inside for part in (chosen, *chosen.split(","))):
            yield Finding(
                located.place(("entity", "valuation", field)),
                f"{chosen} belongs to a party or to the company, and cannot value shares between them.",
                "Name somebody from outside whom all parties accept.",
            )


def _names(sheet: TermSheet) -> set[str]:
    names = [name for party in sheet.parties for name in (party.short_name, party.legal_name)]
    names += [person.name for person in sheet.people]
    names += [sheet.entity.auditor] if sheet.entity and sheet.entity.auditor else []
    return {plain(name) for name in names}


RULE = Rule(
    code="TS428",
    name="valuer-not-outside",
    says="The valuer of the shares, or the body that names one, is a party, acts for one, or audits the company.",
    why="A price found by one side alone is contested before it is paid.",
    instead="valuation: {valuer: 'Marten Quist, Quist Valuations', appointed_by: the Bergen Chamber of Commerce}",
    check=check,
)
