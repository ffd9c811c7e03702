"""A party that expects something of itself."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each expectation that a party has of itself."""
    for position, expectation in enumerate(located.sheet.expectations):
        if expectation.of == expectation.holder:
            yield Finding(
                located.place(("expectations", position, "of")),
                f"{expectation.holder} expects this of itself.",
                "Name the party that is to do it, or take `of` out: then it concerns all the others.",
            )


RULE = Rule(
    code="TS328",
    name="expectation-of-oneself",
    says="A party has an expectation of itself.",
    why=("Expectations are spoken aloud so that the others hear them. What a party sets itself is an objective."),
    instead="expectations:\n  - {holder: Northwind, of: Fjordline, text: two pilots are open by May 2027}",
    check=check,
)
