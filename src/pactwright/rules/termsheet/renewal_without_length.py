"""An open end that renews itself."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet, Renewal


def check(located: LocatedTermSheet) -> Findings:
    """Find an automatic renewal of a term that has no end."""
    term = located.sheet.term
    if term.renewal is Renewal.AUTOMATIC and term.length is None:
        yield Finding(
            located.place(("term", "renewal")),
            "The term renews itself, but has no length.",
            "Add `length`, such as `length: 24 months`, or take `renewal` out: then the end is open.",
        )


RULE = Rule(
    code="TS375",
    name="renewal-without-length",
    says="The term renews itself but has no length.",
    why="What has no end is never renewed, and a notice against its renewal has no day to count from.",
    instead="term: {length: 24 months, renewal: automatic}",
    check=check,
)
