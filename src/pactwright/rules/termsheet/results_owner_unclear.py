"""Results whose owner is not clear."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet, ResultsOwnership


def check(located: LocatedTermSheet) -> Findings:
    """Find ownership by one party without its name, and names or shares that do not fit the ownership."""
    results, path = located.sheet.ip.results, ("ip", "results")
    if results.ownership is ResultsOwnership.PARTY and results.owner is None:
        cure = f"Add `owner`, such as `owner: {located.sheet.parties[0].short_name}`."
        yield Finding(
            located.place((*path, "ownership")), "One party owns the results, but it is not said which.", cure
        )
    if results.ownership is not ResultsOwnership.PARTY and results.owner is not None:
        message = f"Owned by `{results.ownership.value}`, yet {results.owner} is named as the owner."
        yield Finding(located.place((*path, "owner"), key=True), message, "Take it out, or write `ownership: party`.")
    if results.ownership is not ResultsOwnership.JOINT and results.shares:
        message = "There are shares in the results, but they are not owned jointly."
        yield Finding(
            located.place((*path, "shares"), key=True), message, "Take them out, or write `ownership: joint`."
        )


RULE = Rule(
    code="TS383",
    name="results-owner-unclear",
    says=(
        "One party is to own the results but is not named, or an owner or shares are given that do not fit "
        "the ownership."
    ),
    why="Nobody buys, licenses or invests in a right whose owner is not clear.",
    instead="ip:\n  results: {ownership: party, owner: Northwind}",
    check=check,
)
