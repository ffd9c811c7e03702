"""Claims of outsiders under a limit that the term sheet does not set."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import IndemnityLimit, LocatedTermSheet, Risk


def check(located: LocatedTermSheet) -> Findings:
    """Find each claim of outsiders under the general or the higher limit where there is no such limit."""
    risk = located.sheet.risk
    for position, indemnity in enumerate(risk.indemnities):
        missing = _missing(indemnity.limit, risk)
        if missing:
            yield Finding(
                located.place(("risk", "indemnities", position, "limit")),
                f"These claims are under the {indemnity.limit} limit of liability, but there is none.",
                f"Add `{missing}`, or write `limit: none`.",
            )


def _missing(limit: IndemnityLimit, risk: Risk) -> str:
    if limit is IndemnityLimit.GENERAL and risk.liability_cap is None and risk.cap_multiple is None:
        return "liability_cap"
    return "higher_cap" if limit is IndemnityLimit.HIGHER and risk.higher_cap is None else ""


RULE = Rule(
    code="TS481",
    name="indemnity-without-its-limit",
    says="Claims of outsiders are put under a limit of liability that the term sheet does not set.",
    why="A limit that is named and missing means unlimited to one side and nothing to the other.",
    instead="risk:\n  liability_cap: EUR 250,000\n  indemnities:\n    - {trigger: product, limit: general}",
    check=check,
)
