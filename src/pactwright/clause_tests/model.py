"""A test of a clause: the facts that are given, and what is expected of the draft."""

from __future__ import annotations

from pactwright.frozen import dataclass
from pactwright.source import Place, Source


@dataclass(frozen=True, slots=True)
class ClauseTest:
    """One test. `sheet` is a whole term sheet: the facts that the test gives, over those that every deal needs.

    The clause is expected to be `out`, or in: in the wording `variant` and with the words of `text` where these are
    given, and with every piece of `contains` and none of `lacks` in it.
    """

    clause: str
    name: str
    sheet: Source
    place: Place
    out: bool = False
    variant: str | None = None
    text: str | None = None
    contains: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
