"""A committee that admits further parties, but does not exist."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import Accession, LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find accession by decision of a committee where the term sheet has none."""
    sheet = located.sheet
    if sheet.term.accession is Accession.COMMITTEE and sheet.committee is None:
        yield Finding(
            located.place(("term", "accession")),
            "The committee is to admit further parties, but there is no committee.",
            "Add `committee`, or write `accession: all_parties`.",
        )


RULE = Rule(
    code="TS448",
    name="accession-without-committee",
    says="A committee is to admit further parties, but the term sheet has none.",
    why="A new party changes the deal for all. It must be clear who may let it in.",
    instead="term: {accession: all_parties}",
    check=check,
)
