"""A decision of a committee that does not exist."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import DecisionMaker, LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each decision that is left to a committee the file does not set up."""
    for position, decision in enumerate(located.sheet.decisions):
        if decision.decided_by is DecisionMaker.COMMITTEE and located.sheet.committee is None:
            yield Finding(
                located.place(("decisions", position, "decided_by")),
                f"The committee decides on {decision.matter}, but there is no committee.",
                "Add `committee` with its members, or write `managers` or `all_parties`.",
            )


RULE = Rule(
    code="TS347",
    name="decision-without-committee",
    says="A decision is left to the committee, but there is none.",
    why="A matter that nobody can decide is decided by whoever acts first.",
    instead=(
        "committee:\n"
        "  members: [Ada Brandt, Jonas Berg]\n"
        "decisions:\n"
        "  - {matter: the yearly plan, decided_by: committee}"
    ),
    check=check,
)
