"""A side for which nobody answers by name."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule, is_memorandum
from pactwright.rules.health.sides import organisations, someone_of
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each organisation without a manager in a memorandum that says who puts in what.

    In an agreement that is an error already (TS323).
    """
    sheet = located.sheet
    if not (is_memorandum(sheet) and sheet.contributions):
        return
    named = {entry.party for entry in sheet.managers}
    named |= {one.party for one in sheet.contributions if one.accountable is None}  # SK105 says it of the contribution
    for position, party in organisations(sheet):
        if party.short_name not in named:
            name = someone_of(sheet, party.short_name)
            yield Finding(
                located.place(("parties", position, "short_name")),
                f"Nobody at {party.short_name} answers for the alliance by name.",
                f"Add a line under `managers`: `- {{party: {party.short_name}, manager: {name}}}`.",
            )


RULE = HealthRule(
    code="AC101",
    name="side-without-person",
    severity=Severity.WARNING,
    in_memorandum=Severity.ADVICE,
    ask="Which one person on each side answers for the alliance?",
    says="An organisation that is party to a memorandum names nobody who answers for the alliance.",
    why="A company cannot be telephoned. Before anyone signs, each side has to know whom to call and who will answer.",
    example="parties: [{short_name: Fjordline, …}]\n# and nobody of Fjordline under managers",
    instead="managers:\n  - {party: Fjordline, manager: Jonas Berg}",
    check=check,
)
