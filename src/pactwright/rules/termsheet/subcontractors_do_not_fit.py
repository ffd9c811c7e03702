"""Approved subcontractors that do not fit the rule for them."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet, SubcontractingRule

_PATH = ("activities", "subcontracting")


def check(located: LocatedTermSheet) -> Findings:
    """Find a list that is called for and missing, and one that nothing calls for."""
    subcontracting = located.sheet.activities.subcontracting
    if subcontracting is None:
        return
    listed = subcontracting.rule is SubcontractingRule.LISTED
    if listed and not subcontracting.approved:
        message = "Only listed subcontractors may be used, but none is listed."
        yield Finding(located.place((*_PATH, "rule")), message, "Name them under `approved`, or write `rule: consent`.")
    if not listed and subcontracting.approved:
        message = f"Subcontractors are listed, but the rule is `{subcontracting.rule.value}`."
        place = located.place((*_PATH, "approved"), key=True)
        yield Finding(place, message, "Write `rule: listed`, or take the list out.")


RULE = Rule(
    code="TS449",
    name="subcontractors-do-not-fit",
    says="A list of approved subcontractors is missing where the rule calls for one, or stands where it does not.",
    why="The reader cannot tell whether those listed may be used, or nobody, or anybody.",
    instead="activities:\n  subcontracting: {rule: listed, approved: [Nordmast Rigging AB for the masts]}",
    check=check,
)
