"""A gate at which nobody, or somebody who does not exist, decides."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.rules.termsheet.stages_and_gates import gates_of
from pactwright.termsheet import DecisionMaker, LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find gates decided by one party without its name, by nobody's party, and by a committee that is not there."""
    for path, stage, gate in gates_of(located.sheet):
        if gate.decided_by is DecisionMaker.PARTY and gate.party is None:
            message = f"One party decides at the gate of {stage.title}, but it is not said which."
            cure = f"Add `party`, such as `party: {located.sheet.parties[0].short_name}`."
            yield Finding(located.place((*path, "decided_by")), message, cure)
        if gate.decided_by is not DecisionMaker.PARTY and gate.party is not None:
            message = f"{gate.party} is named, but it is not said that one party decides."
            cure = "Take `party` out, or write `decided_by: party`."
            yield Finding(located.place((*path, "party"), key=True), message, cure)
        if gate.decided_by is DecisionMaker.COMMITTEE and located.sheet.committee is None:
            message = f"A committee decides at the gate of {stage.title}, but there is none."
            yield Finding(located.place((*path, "decided_by")), message, "Add a `committee`, or name who decides.")


RULE = Rule(
    code="TS495",
    name="gate-decider-unclear",
    says="A gate is decided by one party that is not named, names one that does not decide, or has no committee.",
    why="At a gate, work and money wait for an answer. There must be somebody to give it.",
    instead="gate: {…, decided_by: party, party: Northwind}",
    check=check,
)
