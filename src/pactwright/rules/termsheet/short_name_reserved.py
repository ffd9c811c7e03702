"""A short name that is a word of the agreement."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.rules.termsheet.plain_names import plain
from pactwright.termsheet import LocatedTermSheet, quoted

_RESERVED = """
    affiliate affiliates agent agreement alliance approval background committee company condition conditions
    contribution contributions deliverable deliverables distributor field law lead leads losses manager managers
    mediation mediator memorandum milestone milestones notice objective objectives parties partner partners party
    person persons products project purpose reseller results schedule schedules scope services supplier target
    targets term termination territory
"""
_OF_COMPANIES = """
    ancillarycontract articles board business businessplan completion deadlock director directors distributableprofit
    expert fairvalue letter reservedmatter reservedmatters share shareholding shares
"""
_RESERVED_TERMS = frozenset(f"{_RESERVED} {_OF_COMPANIES}".split()) | {
    "alliancemanager",
    "alliancemanagers",
    "businessday",
    "businessdays",
    "confidentialinformation",
    "contractproducts",
    "effectivedate",
    "intellectualproperty",
    "introducedcontact",
    "personaldata",
    "projectorder",
    "salesterritory",
    "steeringcommittee",
}


def check(located: LocatedTermSheet) -> Findings:
    """Find each short name that the agreement uses as a term of its own."""
    committee = located.sheet.committee
    reserved = _RESERVED_TERMS | ({plain(committee.name)} if committee else set())
    for position, party in enumerate(located.sheet.parties):
        if plain(party.short_name) in reserved:
            yield Finding(
                located.place(("parties", position, "short_name")),
                f"{quoted(party.short_name)} is a word that the agreement itself uses.",
                f"Choose a short name from the party's full name, {quoted(party.legal_name)}.",
            )


RULE = Rule(
    code="TS304",
    name="short-name-reserved",
    says=("A party's short name is a term of the agreement, such as `Party`, `Committee` or `Business Day`."),
    why=("Both would be printed alike, and a sentence on the Committee would be read as a sentence on the party."),
    instead="short_name: Northwind",
    check=check,
)
