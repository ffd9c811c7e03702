"""An agreement that takes effect before it is signed."""

from __future__ import annotations

from pactwright.diagnostics import Related
from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet, agreed


def check(located: LocatedTermSheet) -> Findings:
    """Find an effective day that lies before the day of signature."""
    signature, effective = agreed(located.sheet.dates.signature), agreed(located.sheet.dates.effective)
    if signature and effective and effective < signature:
        yield Finding(
            located.place(("dates", "effective")),
            f"The paper takes effect on {effective}, but is signed on {signature}.",
            "Write a day of effect on or after the day of signature, or leave one of the two out.",
            (Related("the day of signature", located.place(("dates", "signature"))),),
        )


RULE = Rule(
    code="TS351",
    name="effect-before-signature",
    says="The paper takes effect before it is signed.",
    why="Duties that begin before anyone has signed are backdated. Tax offices and courts ask why.",
    instead="dates:\n  signature: 2027-01-15\n  effective: 2027-02-01",
    check=check,
)
