"""A manager whom the paper gives no way to reach."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet, Person, Register, agreed


def check(located: LocatedTermSheet) -> Findings:
    """Find each manager of an organisation who has neither an e-mail address nor a telephone number."""
    register = Register.of(located.sheet)
    for entry in located.sheet.managers:
        manager = agreed(entry.manager)
        found = register.find("person", manager) if manager else None
        person = found.value if found else None
        if found and isinstance(person, Person) and found.path[0] == "people" and not (person.email or person.phone):
            yield Finding(
                located.place((*found.path, "name")),
                f"The paper does not say how to reach {person.name}, who answers for {entry.party}.",
                f"Add `email:` or `phone:` to {person.name}'s entry.",
            )


RULE = HealthRule(
    code="AC107",
    name="manager-unreachable",
    severity=Severity.ADVICE,
    ask="How does each of us reach the other's manager on a bad day?",
    says="The alliance manager of an organisation has neither an e-mail address nor a telephone number.",
    why=(
        "The person who answers has to be reached by people who have not met yet: a successor, a lawyer, a"
        " duty officer."
    ),
    example="people:\n  - {name: Ada Brandt, party: Northwind}",
    instead="people:\n  - {name: Ada Brandt, party: Northwind, email: ada.brandt@northwind.example}",
    check=check,
)
