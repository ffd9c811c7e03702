"""Joint decisions, and no word on interests of one's own."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.patterns import pattern
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet, texts_of

_INTERESTS = pattern(r"conflicts? of interest|interests? of (its|his|her|their) own|competing interest")


def check(located: LocatedTermSheet) -> Findings:
    """Find a committee in a term sheet that says nothing about conflicts of interest."""
    sheet = located.sheet
    texts = texts_of(sheet).plain
    told = "interest" in texts and _INTERESTS.search(texts)
    asked_for = any(wish.clause == "gov.conflicts" and wish.include is not False for wish in sheet.clauses)
    if sheet.committee and not (told or asked_for):
        yield Finding(
            located.place(("committee",), key=True),
            "Nobody on the committee has to tell the others of an interest of their own.",
            "Add to `remit:` of the committee: `ask at the start of each meeting who has a conflict of interest`.",
        )


RULE = HealthRule(
    code="MI107",
    name="interests-not-declared",
    severity=Severity.ADVICE,
    ask="Who of us has an interest of their own in what we decide?",
    says="A committee decides, and nothing is said about conflicts of interest.",
    why="An interest that is told does little harm. One that is found out ends the trust of years.",
    example="committee: {members: [Ada Brandt, Jonas Berg], remit: [approve the yearly plan]}",
    instead=(
        "committee:\n"
        "  members: [Ada Brandt, Jonas Berg]\n"
        "  remit:\n"
        "    - ask at the start of each meeting who has a conflict of interest"
    ),
    check=check,
)
