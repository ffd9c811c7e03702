"""A mediator who is given power to decide."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pactwright.diagnostics import Severity
from pactwright.patterns import pattern
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.source import Path
from pactwright.termsheet import LocatedTermSheet, TermSheet, quoted

_DECIDING_RULES = pattern(r"arbitra|adjudicat|expert determination", re.IGNORECASE)
_DECIDING_WORDS = pattern(
    r"mediator('s|s)?\b(?!.*\b(no|not|never|nothing|neither)\b).*\b(decides?|rules on|award|final|binding)\b",
    re.IGNORECASE,
)


def check(located: LocatedTermSheet) -> Findings:
    """Find rules of arbitration named for the mediation, and own words by which a mediator decides."""
    for path, text in _texts(located.sheet):
        yield Finding(
            located.place(path),
            f"{quoted(text)} lets the mediator decide.",
            "Leave the decision to the parties and, in the end, to the forum: a mediator only helps them to agree.",
        )


def _texts(sheet: TermSheet) -> Iterator[tuple[Path, str]]:
    mediation = sheet.disputes.mediation
    if mediation and mediation.rules and _DECIDING_RULES.search(mediation.rules):
        yield ("disputes", "mediation", "rules"), mediation.rules
    for position, wish in enumerate(sheet.clauses):
        for number, text in enumerate(wish.own_text):
            if _DECIDING_WORDS.search(text):
                yield ("clauses", position, "own_text", number), text


RULE = HealthRule(
    code="DR109",
    name="mediator-who-decides",
    severity=Severity.WARNING,
    in_memorandum=Severity.WARNING,
    blocks_final=True,
    ask="Do we all understand that a mediator helps and does not decide?",
    says="The mediation follows rules of arbitration, or own words let the mediator decide.",
    why=(
        "Nobody tells the truth to a judge whom they also need as a confidant. It has been done, and both roles failed."
    ),
    example="mediation: {rules: the Arbitration Rules of the Chamber}",
    instead="mediation: {rules: the Mediation Rules of the Chamber}",
    check=check,
)
