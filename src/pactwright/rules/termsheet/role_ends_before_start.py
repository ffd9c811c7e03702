"""A role that ends before it starts."""

from __future__ import annotations

from pactwright.diagnostics import Related
from pactwright.rules.model import Finding, Findings, Rule
from pactwright.source import Path
from pactwright.termsheet import LocatedTermSheet, agreed


def check(located: LocatedTermSheet) -> Findings:
    """Find each role of a contribution whose end lies before its start."""
    for position, contribution in enumerate(located.sheet.contributions):
        for number, role in enumerate(contribution.roles):
            start, end = agreed(role.start), agreed(role.end)
            if start and end and end < start:
                path: Path = ("contributions", position, "roles", number)
                yield Finding(
                    located.place((*path, "end")),
                    f"The role of {role.role} ends on {end}, before it starts on {start}.",
                    "Correct one of the two days.",
                    (Related("it starts", located.place((*path, "start"))),),
                )


RULE = Rule(
    code="TS354",
    name="role-ends-before-start",
    says="A role that a party fills ends before it starts.",
    why="Two days were mixed up, or a year was mistyped.",
    instead="roles:\n  - {role: data engineer, share_of_time: 50%, start: 2027-02-01, end: 2028-01-31}",
    check=check,
)
