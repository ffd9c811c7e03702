"""A higher limit of liability that stands above nothing, or is not higher."""

from __future__ import annotations

from pactwright.diagnostics import Related
from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet, agreed


def check(located: LocatedTermSheet) -> Findings:
    """Find a higher limit without a general one, and one that is not above the general one."""
    risk = located.sheet.risk
    if risk.higher_cap is None:
        return
    place = located.place(("risk", "higher_cap"), key=True)
    if risk.liability_cap is None and risk.cap_multiple is None:
        cure = "Add `liability_cap`, or take the higher limit out."
        yield Finding(place, "There is a higher limit of liability, but no general one.", cure)
    cap, higher = agreed(risk.liability_cap), agreed(risk.higher_cap.amount)
    if cap and higher and cap.currency == higher.currency and higher.amount <= cap.amount:
        yield Finding(
            located.place(("risk", "higher_cap", "amount")),
            f"The higher limit, {higher}, is not above the general one, {cap}.",
            "Write a larger figure here, or a smaller one there.",
            (Related("the general limit", located.place(("risk", "liability_cap"))),),
        )


RULE = Rule(
    code="TS478",
    name="higher-cap-without-cap",
    says="There is a higher limit of liability without a general one, or one that is not above it.",
    why="Without a general limit everything else would be unlimited, and only the graver breaches limited.",
    instead="risk:\n  liability_cap: EUR 250,000\n  higher_cap: {amount: EUR 1,000,000, covers: [confidentiality]}",
    check=check,
)
