"""An alliance agreement that does not say how far it reaches."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import InstrumentName, LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find an alliance agreement without a scope."""
    if located.sheet.instrument is InstrumentName.ALLIANCE_AGREEMENT and located.sheet.scope is None:
        yield Finding(
            located.place(("instrument",)),
            "An alliance agreement needs `scope`: how far the alliance reaches.",
            "Add the field, and the territory if it matters:\n"
            "scope:\n  field: berth forecasting for commercial ports\n  territory: [Norway, Sweden]",
        )


RULE = Rule(
    code="TS372",
    name="alliance-without-scope",
    says="An alliance agreement has no scope.",
    why=(
        "Duties to work together, to share and not to compete reach as far as the scope. Without one they "
        "reach everywhere or nowhere."
    ),
    instead=(
        "scope:\n"
        "  field: berth forecasting for commercial ports\n"
        "  territory: [Norway, Sweden]\n"
        "  excluded: [naval ports]"
    ),
    check=check,
)
