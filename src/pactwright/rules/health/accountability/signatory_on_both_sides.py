"""One person who signs for two sides."""

from __future__ import annotations

from collections.abc import Iterator

from pactwright.diagnostics import Related, Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.source import Path
from pactwright.termsheet import LocatedTermSheet, TermSheet, agreed


def check(located: LocatedTermSheet) -> Findings:
    """Find each signatory who signs, or is, another party as well."""
    first: dict[str, tuple[Path, str]] = {}
    for path, name, party in _signing(located.sheet):
        known_path, known_party = first.setdefault(" ".join(name.casefold().split()), (path, party))
        if known_party != party:
            yield Finding(
                located.place(path),
                f"{name} stands for {known_party} and for {party}.",
                f"Let somebody else sign for {party}.",
                (Related("the other side", located.place(known_path)),),
            )


def _signing(sheet: TermSheet) -> Iterator[tuple[Path, str, str]]:
    for position, party in enumerate(sheet.parties):
        if party.is_individual:
            yield ("parties", position, "legal_name"), party.legal_name, party.short_name
    for position, party in enumerate(sheet.parties):
        for number, signatory in enumerate(party.signatories):
            name = agreed(signatory.name)
            if name and not party.is_individual:
                yield ("parties", position, "signatories", number, "name"), name, party.short_name


RULE = HealthRule(
    code="AC102",
    name="signatory-on-both-sides",
    severity=Severity.WARNING,
    in_memorandum=Severity.WARNING,
    blocks_final=True,
    ask="Does one person act for two sides, and do all know it?",
    says="The same person signs for two parties.",
    why=(
        "Whoever stands on both sides bargains with nobody. The law of many countries lets such a signature"
        " be set aside."
    ),
    example=(
        "parties:\n"
        "  - {short_name: Northwind, signatories: [{name: Ada Brandt}]}\n"
        "  - {short_name: Fjordline, signatories: [{name: Ada Brandt}]}"
    ),
    instead=(
        "parties:\n"
        "  - {short_name: Northwind, signatories: [{name: Ada Brandt}]}\n"
        "  - {short_name: Fjordline, signatories: [{name: Jonas Berg}]}"
    ),
    check=check,
)
