"""Talks that end before they begin."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.rules.termsheet.period import start_of
from pactwright.termsheet import LocatedTermSheet, agreed


def check(located: LocatedTermSheet) -> Findings:
    """Find an end of talks that lies before the day of effect."""
    start, end = start_of(located.sheet), agreed(located.sheet.legal_effect.talks_end)
    if start and end and end < start:
        yield Finding(
            located.place(("legal_effect", "talks_end")),
            f"The talks end on {end}, but the paper takes effect on {start}.",
            "Write a later end of talks.",
        )


RULE = Rule(
    code="TS357",
    name="talks-end-before-start",
    says="The talks on a fuller agreement end before the paper takes effect.",
    why="A memorandum keeps the talks in order. When it begins, they must still be going on.",
    instead="dates: {effective: 2027-02-01}\nlegal_effect: {talks_end: 2027-06-30}",
    check=check,
)
