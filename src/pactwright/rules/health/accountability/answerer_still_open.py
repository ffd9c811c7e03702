"""A person who is still to be found, and nobody who looks."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet, is_open_point, values_of

_ANSWERING = frozenset({"manager", "accountable", "owner", "plan_owner", "register_kept_by"})


def check(located: LocatedTermSheet) -> Findings:
    """Find each open point in place of an accountable person that has neither an owner nor a day."""
    for path, value in values_of(located.sheet):
        if is_open_point(value) and path[-1] in _ANSWERING and not (value.owner and value.due):
            lacking = " and ".join(f"`{name}:`" for name in ("owner", "due") if not getattr(value, name))
            yield Finding(
                located.place(path, key=True),
                "Nobody answers here yet, and nobody has to find the person by a day.",
                f"Name the person, or add {lacking} to the open point.",
            )


RULE = HealthRule(
    code="AC104",
    name="answerer-still-open",
    severity=Severity.WARNING,
    in_memorandum=Severity.ADVICE,
    ask="Who finds the missing people, and by when?",
    says="A person who is to answer is an open point without an owner or a day.",
    why="The question who is responsible is the one that everybody leaves to the others.",
    example="accountable: {open: Who answers for the interface?}",
    instead="accountable: {open: Who answers for the interface?, owner: Ada Brandt, due: 2027-01-15}",
    check=check,
)
