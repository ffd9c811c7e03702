"""A notice that would have to be given before the start."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet, Renewal, agreed


def check(located: LocatedTermSheet) -> Findings:
    """Find a notice against renewal that is not shorter than the term."""
    term = located.sheet.term
    length, notice = agreed(term.length), agreed(term.renewal_notice)
    if term.renewal is Renewal.AUTOMATIC and length and notice and notice.days >= length.days:
        field = "renewal_notice" if "renewal_notice" in term.model_fields_set else "length"
        yield Finding(
            located.place(("term", field)),
            f"Notice against renewal takes {notice}, but the term lasts {length}.",
            "Write a shorter notice, or a longer term.",
        )


RULE = Rule(
    code="TS373",
    name="renewal-notice-longer-than-term",
    says="The notice against an automatic renewal is as long as the term, or longer.",
    why="Nobody could ever give it in time, so that the term would never end.",
    instead="term: {length: 24 months, renewal: automatic, renewal_notice: 60 days}",
    check=check,
)
