"""A consortium agreement between two parties."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import InstrumentName, LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find a consortium agreement that has no third party."""
    sheet = located.sheet
    if sheet.instrument is InstrumentName.CONSORTIUM_AGREEMENT and sheet.is_two_party:
        yield Finding(
            located.place(("instrument",)),
            "A consortium agreement is written for three parties or more; here are two.",
            "Write `instrument: alliance_agreement`, or add the parties that are missing.",
        )


RULE = Rule(
    code="TS440",
    name="consortium-of-two",
    says="A consortium agreement has two parties only.",
    why=(
        "An assembly, a coordinator and votes are made for several. Two parties agree with each other, and an "
        "alliance agreement serves them better."
    ),
    instead="instrument: alliance_agreement",
    check=check,
    severity=Severity.WARNING,
)
