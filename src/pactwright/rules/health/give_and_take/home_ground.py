"""Law, mediation and forum at the home of one side."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet, Party, TermSheet, agreed


def check(located: LocatedTermSheet) -> Findings:
    """Find a party at whose home the law, the forum and the mediation all are, where another party has another home."""
    sheet = located.sheet
    law = (agreed(sheet.governing_law) or "").casefold()
    for party in sheet.parties:
        if sheet.crosses_borders and _is_of(law, party) and all(_at_home(place, party) for place in _grounds(sheet)):
            grounds = "Law, mediation and forum are all" if sheet.disputes.mediation else "Law and forum are both"
            yield Finding(
                located.place(("governing_law",)),
                f"{grounds} at the home of {party.short_name}.",
                "Move one of them to the home of another party, or to a place that belongs to nobody.",
            )


def _grounds(sheet: TermSheet) -> list[str]:
    """Return where the differences are settled; courts that are not named are those of the law."""
    mediation, forum = sheet.disputes.mediation, sheet.disputes.forum
    seats = [agreed(mediation.place) if mediation else None, agreed(forum.seat) or agreed(forum.courts)]
    return [seat.casefold() for seat in seats if seat]


def _is_of(country: str, party: Party) -> bool:
    return country.removeprefix("the law of ") == party.country.casefold()


def _at_home(place: str, party: Party) -> bool:
    return place in (agreed(party.address) or "").casefold() or place == party.country.casefold()


RULE = HealthRule(
    code="GT107",
    name="home-ground",
    severity=Severity.ADVICE,
    ask="Is any of law, mediation and forum away from the home of one side?",
    says=(
        "The governing law, the mediation and the forum are all at the home of one party, and another party"
        " sits abroad."
    ),
    why="Whoever has to travel, translate and hire for every quarrel gives in early, and remembers it.",
    example=(
        "governing_law: Sweden\n"
        "disputes:\n"
        "  mediation: {place: Stockholm}\n"
        "  forum: {kind: arbitration, seat: Stockholm}"
    ),
    instead=(
        "governing_law: Sweden\n"
        "disputes:\n"
        "  mediation: {place: Copenhagen}\n"
        "  forum: {kind: arbitration, seat: Stockholm}"
    ),
    check=check,
)
