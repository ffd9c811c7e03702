"""A decision of one party that does not say which."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import DecisionMaker, LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each decision by one party without its name, and each name where somebody else decides."""
    for position, decision in enumerate(located.sheet.decisions):
        if decision.decided_by is DecisionMaker.PARTY and decision.party is None:
            yield Finding(
                located.place(("decisions", position, "decided_by")),
                f"One party decides on {decision.matter}, but it is not said which.",
                f"Add `party`, such as `party: {located.sheet.parties[0].short_name}`.",
            )
        elif decision.decided_by is not DecisionMaker.PARTY and decision.party is not None:
            yield Finding(
                located.place(("decisions", position, "party"), key=True),
                f"Decided by `{decision.decided_by.value}`, yet {decision.party} is named as the one who decides.",
                "Take `party` out, or write `decided_by: party`. Who is only asked belongs under `consults`.",
            )


RULE = Rule(
    code="TS346",
    name="decider-unclear",
    says=("A decision is taken by one party without saying which, or names a party although somebody else decides."),
    why="Who decides is the question that divides partners most. The answer has to be one name.",
    instead="decisions:\n  - {matter: the price list, decided_by: party, party: Northwind}",
    check=check,
)
