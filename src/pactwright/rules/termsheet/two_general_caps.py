"""Two general limits of liability."""

from __future__ import annotations

from pactwright.diagnostics import Related
from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find a fixed limit beside one that follows the size of the deal."""
    risk = located.sheet.risk
    if risk.liability_cap is not None and risk.cap_multiple is not None:
        yield Finding(
            located.place(("risk", "cap_multiple"), key=True),
            "There are two general limits of liability, a fixed one and a multiple.",
            "Keep one of the two.",
            (Related("the fixed limit", located.place(("risk", "liability_cap"))),),
        )


RULE = Rule(
    code="TS479",
    name="two-general-caps",
    says="The general limit of liability is given twice: as a sum and as a multiple.",
    why="Nobody can tell which of the two applies.",
    instead="risk: {cap_multiple: {times: 2, of: the value of its own Contributions}}",
    check=check,
)
