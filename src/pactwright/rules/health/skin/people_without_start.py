"""People who are promised from no day on."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import ContributionKind, LocatedTermSheet

_PEOPLE = (ContributionKind.PEOPLE, ContributionKind.SECONDMENT)


def check(located: LocatedTermSheet) -> Findings:
    """Find each role without a first day, in a contribution that is not due on a day either."""
    for position, contribution in enumerate(located.sheet.contributions):
        if contribution.kind in _PEOPLE and not contribution.due and not contribution.schedule:
            for number, role in enumerate(contribution.roles):
                if not role.start:
                    yield Finding(
                        located.place(("contributions", position, "roles", number, "role")),
                        f"Nobody knows from when {contribution.party} fills the role of {role.role}.",
                        "Add `start:`, and `end:` if it is not for the whole term.",
                    )


RULE = HealthRule(
    code="SK104",
    name="people-without-start",
    severity=Severity.WARNING,
    blocks_final=True,
    ask="From when until when, and for how much of their week, do our people work on it?",
    says="A role has no first day.",
    why="People are the contribution that is promised most easily and freed last. A day makes both sides plan.",
    example="roles:\n  - {role: data engineer, share_of_time: 50%}",
    instead="roles:\n  - {role: data engineer, share_of_time: 50%, start: 2027-02-01, end: 2028-01-31}",
    check=check,
)
