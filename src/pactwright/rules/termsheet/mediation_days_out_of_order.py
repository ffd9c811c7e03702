"""A mediation that ends before it begins."""

from __future__ import annotations

from itertools import pairwise

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet, agreed

_STEPS = ("appoint_within", "start_within", "end_within")


def check(located: LocatedTermSheet) -> Findings:
    """Find each step of a mediation that has less time than the step before it."""
    mediation = located.sheet.disputes.mediation
    if mediation is None:
        return
    for earlier, later in pairwise(_STEPS):
        first, second = agreed(getattr(mediation, earlier)), agreed(getattr(mediation, later))
        if first and second and second.days < first.days:
            field = later if later in mediation.model_fields_set else earlier
            yield Finding(
                located.place(("disputes", "mediation", field)),
                f"`{later}` is {second}, shorter than `{earlier}` with {first}.",
                "All three run from the request: appointed, then begun, then ended. Write rising times.",
            )


RULE = Rule(
    code="TS367",
    name="mediation-days-out-of-order",
    says="The times to appoint a mediator, to begin and to end do not rise.",
    why="All three run from the same day. A mediation that has ended cannot begin.",
    instead="appoint_within: 14 days\nstart_within: 30 days\nend_within: 60 days",
    check=check,
)
