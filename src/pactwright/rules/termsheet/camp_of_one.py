"""A camp to which only one party belongs, or all of them."""

from __future__ import annotations

from collections import Counter

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet, quoted


def check(located: LocatedTermSheet) -> Findings:
    """Find each party that stands alone in its camp, and a camp that leaves nobody on the other side."""
    parties = located.sheet.parties
    camps = Counter(party.side for party in parties)
    for position, party in enumerate(parties):
        if party.camp is None:
            continue
        place = located.place(("parties", position, "camp"))
        if camps[party.camp] == 1:
            message = f"{party.short_name} is alone in the camp {quoted(party.camp)}."
            yield Finding(place, message, "Take `camp` out, or write the same name for the parties that act together.")
        elif camps[party.camp] == len(parties) and position == 0:
            yield Finding(place, "All parties are in one camp.", "Take `camp` out where a party acts for itself.")


RULE = Rule(
    code="TS472",
    name="camp-of-one",
    says="A camp has only one party in it, or all parties.",
    why="A name that is written in two ways makes two sides of one, and then the votes are wrong.",
    instead=(
        "parties:\n"
        "  - {short_name: Almgren Hus, camp: Almgren}\n"
        "  - {short_name: Almgren Rum, camp: Almgren}\n"
        "  - {short_name: Hiljainen}"
    ),
    check=check,
)
