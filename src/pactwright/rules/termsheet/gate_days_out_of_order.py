"""Gates whose days cannot follow one another."""

from __future__ import annotations

from datetime import date

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.rules.termsheet.stages_and_gates import gates_of
from pactwright.termsheet import LocatedTermSheet, agreed


def check(located: LocatedTermSheet) -> Findings:
    """Find each gate that is due before its own milestone, or before the gate of an earlier stage."""
    milestones = {milestone.id: agreed(milestone.due) for milestone in located.sheet.milestones}
    latest: tuple[date, str] | None = None
    for path, stage, gate in gates_of(located.sheet):
        due, reached = agreed(gate.due), milestones.get(stage.ends_with or "")
        place = located.place((*path, "due"))
        if due and reached and due < reached:
            message = f"The gate is due on {due}, but milestone {stage.ends_with}, which ends its stage, on {reached}."
            yield Finding(place, message, "Write a later day for the gate, or an earlier one for the milestone.")
        if due and latest and due < latest[0]:
            message = f"The gate of {stage.title} is due on {due}, before that of {latest[1]} on {latest[0]}."
            yield Finding(place, message, "Put the stages in order, or correct the days.")
        latest = max(filter(None, (latest, (due, stage.title) if due else None)), default=None)


RULE = Rule(
    code="TS494",
    name="gate-days-out-of-order",
    says="A gate is due before the milestone that ends its stage, or before the gate of an earlier stage.",
    why="What is not yet there cannot be judged, and a later stage waits for the earlier one.",
    instead=(
        "milestones: [{id: M1, due: 2027-06-30, …}]\n"
        "stages:\n"
        "  - {title: Feasibility, ends_with: M1, gate: {due: 2027-07-15, …}}"
    ),
    check=check,
)
