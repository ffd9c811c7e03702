"""A ladder on which nobody gets higher."""

from __future__ import annotations

import re

from pactwright.diagnostics import Related, Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet, Person, Register

_RANKS = (
    (5, r"(?<!vice[ -])\b(chair(man|woman|person)?|president)\b|\bchancellor\b|\bowner\b"),
    (4, r"\bchief executive|\bceo\b|\bmanaging director\b|\bfounder\b|\bmanaging partner\b|\bboard\b"),
    (3, r"\bchief\b|\bvice president\b|\bdirector\b|\bpartner\b|\bgeneral manager\b"),
    (2, r"\bhead\b|\bmanager\b|\blead\b|\bleader\b"),
    (1, r"\bengineer\b|\bofficer\b|\bassistant\b|\banalyst\b|\bspecialist\b|\bdeveloper\b|\bassociate\b"),
)
"""What a title says of a rank: those that decide over others stand higher. A title without such a word says nothing."""


def check(located: LocatedTermSheet) -> Findings:
    """Find each person on a higher level whose title ranks below that of their colleague on the level before."""
    register = Register.of(located.sheet)
    below: dict[str, tuple[Person, int]] = {}
    for position, level in enumerate(located.sheet.disputes.escalation):
        for number, name in enumerate(level.people):
            found = register.find("person", name)
            person = found.value if found else None
            if not isinstance(person, Person):
                continue
            rank, before = _rank(person.title), below.get(person.party)
            if before and rank and rank < before[1]:
                path = ("disputes", "escalation", position, "people", number)
                yield Finding(
                    located.place(path),
                    f"{person.name} ({person.title}) cannot overrule {before[0].name} ({before[0].title}).",
                    f"Name somebody of {person.party} who decides over the level before, or turn the levels round.",
                    (Related("the level before", located.place(("disputes", "escalation", position - 1, "name"))),),
                )
            below[person.party] = (person, rank)


def _rank(title: str | None) -> int:
    return next((rank for rank, words in _RANKS if re.search(words, (title or "").casefold())), 0)


RULE = HealthRule(
    code="DR101",
    name="rank-does-not-rise",
    severity=Severity.WARNING,
    in_memorandum=Severity.ADVICE,
    ask="Who stands above the people who could not settle it?",
    says=(
        "On a higher level of escalation stands a person whose title ranks below that of their colleague on"
        " the level before."
    ),
    why="A difference climbs to somebody who sees more and may give more away. Sideways it only costs time.",
    example=(
        "escalation:\n"
        "  - {name: Directors, people: [the managing director, …], within: 10 days}\n"
        "  - {name: Engineers, people: [an engineer, …], within: 10 days}"
    ),
    instead=(
        "escalation:\n"
        "  - {name: Alliance managers, people: [Jan Okafor, Siri Dahl], within: 10 business days}\n"
        "  - {name: Chief executives, people: [Ada Brandt, Jonas Berg], within: 20 business days}"
    ),
    check=check,
)
