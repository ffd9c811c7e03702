"""A gate at which a party decides on what its own people present."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.rules.termsheet.stages_and_gates import gates_of
from pactwright.termsheet import DecisionMaker, LocatedTermSheet, Register, agreed


def check(located: LocatedTermSheet) -> Findings:
    """Find each gate that one party decides although a person of that party presents the results."""
    register = Register.of(located.sheet)
    for path, _, gate in gates_of(located.sheet):
        presenter = agreed(gate.presented_by)
        side = register.party_of(presenter) if presenter else None
        if gate.decided_by is DecisionMaker.PARTY and side and side == gate.party:
            yield Finding(
                located.place((*path, "party")),
                f"{gate.party} would decide alone on what {presenter} presents for it.",
                "Name another party, or let the committee or all parties decide.",
            )


RULE = Rule(
    code="TS496",
    name="gate-decided-by-own-side",
    says="At a gate, one party decides alone on results that its own people present.",
    why="Nobody is a judge of their own work, least of all where money is released by it.",
    instead="gate: {…, presented_by: Olav Moe, decided_by: party, party: Northwind}",
    check=check,
)
