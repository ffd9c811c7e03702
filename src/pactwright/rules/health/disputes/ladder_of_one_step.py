"""A ladder with one rung."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.health.sides import organisations
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find a single level of escalation between organisations; between individuals there is nobody higher."""
    sheet = located.sheet
    if len(sheet.disputes.escalation) == 1 and len([*organisations(sheet)]) > 1:
        yield Finding(
            located.place(("disputes", "escalation", 0, "name")),
            "If the people of this level cannot agree, nobody above them is asked.",
            "Add a second level with one person of each party who stands above the first.",
        )


RULE = HealthRule(
    code="DR102",
    name="ladder-of-one-step",
    severity=Severity.WARNING,
    ask="To whom does a difference go that the first two people cannot settle?",
    says="The ladder between organisations has a single level.",
    why=(
        "The people nearest to a difference are often part of it. One step up, most of them are settled in"
        " an afternoon."
    ),
    example="escalation:\n  - {name: Alliance managers, people: [Jan Okafor, Siri Dahl], within: 10 business days}",
    instead=(
        "escalation:\n"
        "  - {name: Alliance managers, people: [Jan Okafor, Siri Dahl], within: 10 business days}\n"
        "  - {name: Chief executives, people: [Ada Brandt, Jonas Berg], within: 20 business days}"
    ),
    check=check,
)
