"""Something that is due after the alliance has ended."""

from __future__ import annotations

from pactwright.diagnostics import Related
from pactwright.rules.model import Finding, Findings, Rule
from pactwright.rules.termsheet.deadlines import deadlines
from pactwright.rules.termsheet.period import end_of
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each day that lies after the term and its handover; quiet where the term renews itself."""
    end = end_of(located.sheet)
    if end is None:
        return
    for deadline in deadlines(located.sheet):
        if deadline.day > end:
            yield Finding(
                located.place(deadline.path),
                f"{deadline.what[:1].upper()}{deadline.what[1:]} is due on {deadline.day}, after the end on {end}.",
                "Write an earlier day, or a longer term.",
                (Related("the length of the term", located.place(("term", "length"))),),
            )


RULE = Rule(
    code="TS353",
    name="due-after-end",
    says=(
        "An objective, a contribution, a deliverable, a milestone, a payment or a work package is due after the term "
        "and its handover."
    ),
    why="When the day comes, nobody is bound any more.",
    instead="term: {length: 24 months}\nexit: {transition: 90 days}",
    check=check,
)
