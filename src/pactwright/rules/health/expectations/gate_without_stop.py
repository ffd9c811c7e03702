"""A gate at which everybody counts on going through."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each gate that does not say who keeps what if the work is stopped there."""
    development = located.sheet.activities.development
    for position, stage in enumerate(development.stages if development else ()):
        if stage.gate and not stage.gate.on_stop:
            yield Finding(
                located.place(("activities", "development", "stages", position, "gate"), key=True),
                f"If the work stops after {stage.title}, nobody has said who keeps what.",
                "Add `on_stop: [{party: Fjordline, keeps: the housing and its drawings}]`.",
            )


RULE = HealthRule(
    code="EX115",
    name="gate-without-stop",
    severity=Severity.ADVICE,
    ask="If we stop at this gate, what does each of us take home?",
    says="A gate says nothing of who keeps what on a stop.",
    why="A gate that nobody can afford to fail is no gate. Those who know what they take home dare to stop in time.",
    example="gate: {shown: [it floats], presented_by: Olav Moe, due: 2027-07-15}",
    instead="gate: {…, on_stop: [{party: Fjordline, keeps: the housing and its drawings}]}",
    check=check,
)
