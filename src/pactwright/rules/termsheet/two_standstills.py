"""Two promises not to buy into the same company."""

from __future__ import annotations

from pactwright.diagnostics import Related
from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find a standstill under `restrictions` that binds the investor of an equity link over the same company."""
    link, standstill = located.sheet.equity_link, located.sheet.restrictions.standstill
    if link and standstill and standstill.company == link.company and link.investor in standstill.bound:
        position = standstill.bound.index(link.investor)
        yield Finding(
            located.place(("restrictions", "standstill", "bound", position)),
            f"{link.investor} invests in {link.company}, and promises here not to buy into it.",
            "Take it out here, and write the limit under `equity_link`: `standstill: {ceiling: 20%, tail: 12 months}`.",
            (Related("the investment", located.place(("equity_link", "investor"))),),
        )


RULE = Rule(
    code="TS492",
    name="two-standstills",
    says="A standstill under `restrictions` binds the investor of an equity link over the same company.",
    why="One clause would forbid what the other provides for.",
    instead="equity_link: {…, standstill: {ceiling: 20%, tail: 12 months}}",
    check=check,
)
