"""A consultation that may come a minute before."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import ConsultationExtent, LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each consultation, beyond mere information, with neither a notice nor a rhythm."""
    for position, decision in enumerate(located.sheet.decisions):
        for number, consulted in enumerate(decision.consults):
            timed = consulted.notice or consulted.cadence
            if consulted.extent is not ConsultationExtent.INFORMED and not timed:
                yield Finding(
                    located.place(("decisions", position, "consults", number, "extent")),
                    f"{consulted.party} may be asked a minute before it is decided.",
                    "Add `notice:`, how long before, or `cadence:`, how often.",
                )


RULE = HealthRule(
    code="EX107",
    name="consultation-without-time",
    severity=Severity.WARNING,
    ask="How long before a decision, or how often, is the other side asked?",
    says="A party is consulted or asked to agree, and nothing says how long before or how often.",
    why="To be asked when everything is settled is worse than not to be asked.",
    example="consults: [{party: Fjordline, extent: consulted}]",
    instead="consults: [{party: Fjordline, extent: consulted, form: meeting, notice: 10 business days}]",
    check=check,
)
