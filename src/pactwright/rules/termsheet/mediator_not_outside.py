"""A mediator who belongs to one side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.rules.termsheet.plain_names import plain, same_person
from pactwright.source import Path
from pactwright.termsheet import LocatedTermSheet, Mediator, TermSheet, agreed

_DOMAINS_OF_ANYBODY = """
    aol.com fastmail.com gmail.com gmx.at gmx.ch gmx.de gmx.net googlemail.com hey.com hotmail.com icloud.com live.com
    mac.com mail.com mailbox.org me.com msn.com outlook.com posteo.de proton.me protonmail.com t-online.de web.de
    yahoo.co.uk yahoo.com
"""
_PUBLIC_DOMAINS = frozenset(_DOMAINS_OF_ANYBODY.split())


def check(located: LocatedTermSheet) -> Findings:
    """Find each mediator and alternate who is, works for, or shares an e-mail domain with a party."""
    for path, mediator in mediators_of(located.sheet):
        tie = _tie(located.sheet, mediator)
        if tie is not None:
            field, message = tie
            cure = "Name somebody from outside whom all parties accept."
            yield Finding(located.place((*path, field)), message, cure)


def mediators_of(sheet: TermSheet) -> Iterator[tuple[Path, Mediator]]:
    """Yield the mediator and the alternate, where they are named."""
    mediation = sheet.disputes.mediation
    if mediation:
        for field, mediator in (("mediator", agreed(mediation.mediator)), ("alternate", mediation.alternate)):
            if mediator:
                yield ("disputes", "mediation", field), mediator


def _tie(sheet: TermSheet, mediator: Mediator) -> tuple[str, str] | None:
    for party in sheet.parties:
        names = {plain(party.short_name), plain(party.legal_name)}
        if plain(mediator.name) in names or (party.is_individual and same_person(mediator.name, party.legal_name)):
            return "name", f"{mediator.name} is a party, and cannot mediate."
        if mediator.organisation and plain(mediator.organisation) in names:
            return "organisation", f"{mediator.name} works for {party.short_name}, a party."
    for name, side in _people_of_parties(sheet):
        if same_person(mediator.name, name):
            return "name", f"{mediator.name} acts for {side}, and cannot mediate."
    side_of_domain = _side_of(_domain(mediator.email), _domains(sheet))
    if side_of_domain:
        return "email", f"{mediator.name} has an e-mail address of {side_of_domain}."
    return None


def _people_of_parties(sheet: TermSheet) -> Iterator[tuple[str, str]]:
    yield from ((person.name, person.party) for person in sheet.people)
    for party in sheet.parties:
        names = (agreed(signatory.name) for signatory in party.signatories)
        yield from ((name, party.short_name) for name in names if name)


def _side_of(domain: str, domains: Mapping[str, str]) -> str | None:
    """Return the party that has this domain, or one below or above it: `legal.northwind.example`."""
    alike = (party for own, party in domains.items() if _is_below(domain, own) or _is_below(own, domain))
    return next(alike, None)


def _is_below(domain: str, other: str) -> bool:
    return "." in other and f".{domain}".endswith(f".{other}")


def _domains(sheet: TermSheet) -> dict[str, str]:
    """Return the e-mail domains of the parties; the addresses that anybody can have say nothing."""
    addresses = [(party.short_name, party.notice.email) for party in sheet.parties]
    addresses += [(party.short_name, party.email) for party in sheet.parties]
    addresses += [(person.party, person.email) for person in sheet.people]
    domains = {_domain(address): party for party, address in addresses if address}
    return {domain: party for domain, party in domains.items() if domain and domain not in _PUBLIC_DOMAINS}


def _domain(address: str | None) -> str:
    return (address or "").rpartition("@")[2].strip().casefold() if "@" in (address or "") else ""


RULE = Rule(
    code="TS363",
    name="mediator-not-outside",
    says=("The mediator, or the alternate, is a party, acts for one, works for one, or shares its e-mail domain."),
    why=(
        "A mediator lives on the trust of both sides. The European Code of Conduct for Mediators asks for the"
        " disclosure of any such tie."
    ),
    instead=(
        "mediation:\n"
        "  mediator: {name: Dr Henrik Vaal, organisation: Vaal Mediation, email: henrik@vaal-mediation.example}"
    ),
    check=check,
)
