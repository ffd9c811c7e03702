"""What can be wrong with the name of a field, in YAML and in JSON."""

from __future__ import annotations

from pactwright.source.faults import Fault, FaultKind, shortened
from pactwright.source.model import Span


def nameless_field(place: Span) -> Fault:
    """Word the fault of a colon without a name before it."""
    return Fault(FaultKind.NAMELESS_FIELD, "There is no name before this colon.", "Write `name: value`.", place)


def duplicate(name: str, place: Span, first: Span) -> Fault:
    """Word the fault of a name that stands twice in the same block."""
    message = f"`{shortened(name)}` is written twice in the same block."
    return Fault(
        FaultKind.DUPLICATE_FIELD, message, "Keep one of the two.", place, (("It is written here first.", first),)
    )
