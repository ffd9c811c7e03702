"""Formal notices that land among daily mail."""

from __future__ import annotations

from pactwright.diagnostics import Related, Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.health.sides import organisations
from pactwright.rules.model import Finding, Findings
from pactwright.source import Path
from pactwright.termsheet import LocatedTermSheet, TermSheet, agreed


def check(located: LocatedTermSheet) -> Findings:
    """Find each organisation whose notices go to the address of somebody who is on a daily line."""
    daily = _daily(located.sheet)
    for position, party in organisations(located.sheet):
        address = (party.notice.email or "").casefold()
        if address in daily:
            name, path = daily[address]
            yield Finding(
                located.place(("parties", position, "notice", "email")),
                f"Formal notices to {party.short_name} would arrive among the daily mail of {name}.",
                f"Write an address that somebody watches when {name} is away, such as that of the legal office.",
                (Related("the daily address", located.place(path)),),
            )


def _daily(sheet: TermSheet) -> dict[str, tuple[str, Path]]:
    """Return the e-mail addresses of those who send, receive or manage, with their names and places."""
    named = {agreed(line.sender) for line in sheet.communication}
    named |= {name for line in sheet.communication for name in line.recipients}
    named |= {agreed(entry.manager) for entry in sheet.managers}
    return {
        person.email.casefold(): (person.name, ("people", position, "email"))
        for position, person in enumerate(sheet.people)
        if person.email and person.name in named
    }


RULE = HealthRule(
    code="CO105",
    name="notices-on-daily-line",
    severity=Severity.WARNING,
    in_memorandum=Severity.ADVICE,
    ask="Where do formal notices go, so that none is lost among daily mail?",
    says="The e-mail address for formal notices is that of a person on a daily line.",
    why="A notice starts a clock. Among a hundred daily messages it is read after the clock has run out.",
    example=(
        "notice: {email: jan.okafor@northwind.example}\n"
        "people:\n"
        "  - {name: Jan Okafor, party: Northwind, email: jan.okafor@northwind.example}"
    ),
    instead="notice: {attention: Legal, email: legal@northwind.example}",
    check=check,
)
