"""A party that is consulted on its own decision."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each party that decides and is consulted on the same matter, or is consulted on it twice."""
    for position, decision in enumerate(located.sheet.decisions):
        asked: set[str] = set()
        for number, consultation in enumerate(decision.consults):
            place = located.place(("decisions", position, "consults", number, "party"))
            if consultation.party == decision.party:
                message = f"{consultation.party} decides on {decision.matter}, and would consult itself."
                yield Finding(place, message, "Name the party that is asked, or take the line out.")
            elif consultation.party in asked:
                message = f"{consultation.party} is consulted twice on {decision.matter}."
                yield Finding(place, message, "Keep one of the two.")
            asked.add(consultation.party)


RULE = Rule(
    code="TS348",
    name="decider-consults-itself",
    says="A party is consulted on a matter that it decides itself, or twice on the same matter.",
    why="The others would read that they are asked, and find that they are not.",
    instead=(
        "- {matter: the price list, decided_by: party, party: Northwind, consults: [{party: Fjordline, "
        "extent: consulted}]}"
    ),
    check=check,
)
