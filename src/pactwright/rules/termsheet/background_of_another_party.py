"""A licence to something that belongs to somebody else."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each contributed licence to background that another party owns."""
    owners = {background.id: background.owner for background in located.sheet.ip.background}
    for position, contribution in enumerate(located.sheet.contributions):
        owner = owners.get(contribution.background or "", contribution.party)
        if owner != contribution.party:
            yield Finding(
                located.place(("contributions", position, "background")),
                f"{contribution.background} belongs to {owner}, but {contribution.party} licenses it.",
                f"Name background of {contribution.party}, or correct the owner under `ip.background`.",
            )


RULE = Rule(
    code="TS338",
    name="background-of-another-party",
    says="A party contributes a licence to background that belongs to another party.",
    why="Nobody can license what belongs to somebody else.",
    instead=(
        "ip:\n"
        "  background: [{id: B1, owner: Northwind, title: TideCast engine}]\n"
        "contributions:\n"
        "  - {party: Northwind, kind: ip_licence, description: the engine, background: B1}"
    ),
    check=check,
)
