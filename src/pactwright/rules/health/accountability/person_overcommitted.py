"""A person who is promised more than once."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.source import Path
from pactwright.termsheet import WHOLE, LocatedTermSheet, Role, TermSheet, agreed


def check(located: LocatedTermSheet) -> Findings:
    """Find each person whose shares of time, in roles that overlap, make more than a whole week."""
    taken: dict[str, list[Role]] = {}
    for path, role, name in _filled(located.sheet):
        taken.setdefault(name, []).append(role)
        parts = [
            share.value for other in taken[name] if _overlap(other, role) and (share := agreed(other.share_of_time))
        ]
        total = sum(parts, Decimal(0))
        if total > WHOLE:
            shown = " + ".join(f"{part.normalize():f}%" for part in parts)
            yield Finding(
                located.place((*path, "share_of_time")),
                f"{name} is promised for {total.normalize():f}% of a week ({shown}).",
                "Lower a share, let the roles follow each other, or name somebody else.",
            )


def _filled(sheet: TermSheet) -> Iterator[tuple[Path, Role, str]]:
    for position, contribution in enumerate(sheet.contributions):
        for number, role in enumerate(contribution.roles):
            if role.person:
                yield ("contributions", position, "roles", number), role, role.person


def _overlap(one: Role, other: Role) -> bool:
    one_start, one_end, start, end = (agreed(day) for day in (one.start, one.end, other.start, other.end))
    return not ((one_end and start and one_end < start) or (end and one_start and end < one_start))


RULE = HealthRule(
    code="AC105",
    name="person-overcommitted",
    severity=Severity.WARNING,
    in_memorandum=Severity.WARNING,
    ask="Does anyone's week hold more than a week?",
    says="The shares of one person's time make more than 100%.",
    why="A person promised twice is there half. It is seen on paper before it is felt in the work.",
    example=(
        "roles:\n"
        "  - {role: architect, person: Jan Okafor, share_of_time: 60%}\n"
        "  - {role: tester, person: Jan Okafor, share_of_time: 60%}"
    ),
    instead=(
        "roles:\n"
        "  - {role: architect, person: Jan Okafor, share_of_time: 60%}\n"
        "  - {role: tester, person: Lene Voss, share_of_time: 60%}"
    ),
    check=check,
)
