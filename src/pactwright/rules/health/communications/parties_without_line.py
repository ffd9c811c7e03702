"""Two parties that depend on each other and have no line."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.health.sides import lines_between, pairs, someone_of
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet, Register, TermSheet, agreed


def check(located: LocatedTermSheet) -> Findings:
    """Find each pair of parties that depend on each other and between whom no line of communication runs."""
    sheet = located.sheet
    ways, depending = lines_between(sheet), _depending(sheet)
    for one, other in pairs(sheet):
        pair = frozenset({one, other})
        if pair in depending and not {(one, other), (other, one)} & set(ways):
            line = f"sender: {someone_of(sheet, one)}, recipients: [{someone_of(sheet, other)}]"
            yield Finding(
                located.place(("communication",), key=True),
                f"{one} and {other} depend on each other, but nobody has to tell the other anything.",
                f"Add a line under `communication`: `- {{topic: progress, {line}, channel: video, cadence: weekly}}`.",
            )


def _depending(sheet: TermSheet) -> set[frozenset[str]]:
    """Return the pairs that depend on each other: two parties always, of more those between whom something passes."""
    if sheet.is_two_party:
        return {frozenset(party.short_name for party in sheet.parties)}
    register, money = Register.of(sheet), sheet.money
    accepting = (
        (register.party_of(agreed(m.owner) or ""), register.party_of(agreed(m.accepted_by) or ""))
        for m in sheet.milestones
    )
    passing = [
        *((fee.payer, fee.payee) for fee in money.fees),
        *((payment.payer, payment.payee) for payment in money.payments),
        *((licence.licensor, licence.licensee) for licence in sheet.ip.licences),
        *((expected.holder, expected.of) for expected in sheet.expectations),
        *accepting,
    ]
    return {frozenset((one, other)) for one, other in passing if one and other and one != other}


RULE = HealthRule(
    code="CO101",
    name="parties-without-line",
    severity=Severity.WARNING,
    ask="Who of us tells whom, about what, and how often?",
    says=(
        "Two parties depend on each other (one pays, licenses to, accepts from or expects of the other), and"
        " no line of communication runs between them."
    ),
    why="Most alliances fail of silence. A line that is written down survives a change of people and a bad month.",
    example=(
        "expectations:\n"
        "  - {holder: Northwind, of: Fjordline, text: two pilots are open by May}\n"
        "# and no line between the two"
    ),
    instead=(
        "communication:\n"
        "  - {topic: pilots, sender: Jonas Berg, recipients: [Ada Brandt], channel: video, cadence: weekly}"
    ),
    check=check,
)
