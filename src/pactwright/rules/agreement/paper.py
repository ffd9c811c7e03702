"""What the rules for the finished agreement look at."""

from __future__ import annotations

from pactwright.agreement import Agreement
from pactwright.frozen import dataclass
from pactwright.termsheet import LocatedTermSheet


@dataclass(frozen=True, slots=True)
class Paper:
    """A finished agreement beside the term sheet it was made from; `final` says that it is meant to be signed."""

    located: LocatedTermSheet
    agreement: Agreement
    final: bool
