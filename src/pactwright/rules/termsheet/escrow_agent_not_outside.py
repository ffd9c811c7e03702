"""A party, or one of its people, that keeps the source code in escrow."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.rules.termsheet.plain_names import plain
from pactwright.termsheet import LocatedTermSheet, TermSheet, agreed


def check(located: LocatedTermSheet) -> Findings:
    """Find an escrow agent that is a party or belongs to one."""
    software = located.sheet.ip.software
    agent = agreed(software.escrow.agent) if software and software.escrow else None
    side = _side_of(agent, located.sheet) if agent else None
    if side:
        yield Finding(
            located.place(("ip", "software", "escrow", "agent")),
            f"{agent} belongs to {side}, and cannot keep the deposit.",
            "Name an agent from outside whom both sides accept.",
        )


def _side_of(agent: str, sheet: TermSheet) -> str | None:
    names = {plain(name): party.short_name for party in sheet.parties for name in (party.short_name, party.legal_name)}
    names |= {plain(person.name): person.party for person in sheet.people}
    return names.get(plain(agent).removeprefix("the"))


RULE = Rule(
    code="TS482",
    name="escrow-agent-not-outside",
    says="The agent that keeps the source code is a party, or one of its people.",
    why="The deposit is meant for the day on which its owner fails. Whoever keeps it must not fail with the owner.",
    instead="escrow: {agent: Codekeeper Escrow Ltd, depositor: Northwind, beneficiary: Fjordline, subject: the code}",
    check=check,
)
