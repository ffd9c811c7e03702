"""How a deal stands: what a list has room for."""

from __future__ import annotations

from pactwright.diagnostics import Severity, count_by_severity
from pactwright.preview.model import Revision, Standing


def standing_of(revision: Revision) -> Standing:
    """Return how a deal stands. Title and parties are those of the last good paper."""
    agreement = revision.paper.drafted.agreement if revision.paper else None
    counts = count_by_severity(revision.diagnostics)
    return Standing(
        title=agreement.title if agreement else "",
        between="".join(inline.text for inline in agreement.between) if agreement else "",
        is_sound=revision.is_sound,
        errors=counts[Severity.ERROR],
        warnings=counts[Severity.WARNING],
        open_points=len(agreement.open_points) if agreement else 0,
    )
