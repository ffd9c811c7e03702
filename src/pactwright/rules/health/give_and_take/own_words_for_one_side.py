"""Own words on exit, rights or liability that speak of one side."""

from __future__ import annotations

import re

from pactwright.diagnostics import Severity
from pactwright.patterns import pattern
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import ClauseOverride, LocatedTermSheet, TermSheet

_MATTERS = {"term": "the end", "risk": "risk", "ip": "rights", "rest": "restrictions"}
_RIGHT = pattern(r"\b(may|shall not|is not liable|is free to|is entitled to|owns)\b", re.IGNORECASE)


def check(located: LocatedTermSheet) -> Findings:
    """Find each wish whose own words on exit, risk, rights or restrictions name one party only."""
    for position, wish in enumerate(located.sheet.clauses):
        matter = _MATTERS.get(wish.clause.partition(".")[0])
        named = _named(wish, located.sheet)
        if matter and len(named) == 1 and any(_RIGHT.search(text) for text in wish.own_text):
            yield Finding(
                located.place(("clauses", position, "own_text"), key=True),
                f"These words on {matter} speak of {named[0]} only.",
                "Write what holds for each party.",
            )


def _named(wish: ClauseOverride, sheet: TermSheet) -> list[str]:
    whole = " ".join(wish.own_text)
    return [p.short_name for p in sheet.parties if re.search(rf"\b{re.escape(p.short_name)}\b", whole)]


RULE = HealthRule(
    code="GT108",
    name="own-words-for-one-side",
    severity=Severity.WARNING,
    in_memorandum=Severity.ADVICE,
    ask="Does each exit, right and limit hold for all of us?",
    says="Own words on exit, risk, rights or restrictions name a single party.",
    why=(
        "A right that one side alone has is the first that the other side's lawyer strikes out, and trust goes with it."
    ),
    example="- clause: term.convenience\n  own_text: [Northwind may end this agreement at any time.]",
    instead="- clause: term.convenience\n  own_text: [Each Party may end this agreement with 90 days' notice.]",
    check=check,
)
