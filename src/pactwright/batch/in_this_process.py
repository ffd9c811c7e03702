"""The work done here, one document after the other: for tests, and wherever no process can be started."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pactwright.batch.drafter import Drafter
from pactwright.batch.model import Outcome, Setting, Work


class InThisProcess:
    """An executor without limits of time and memory."""

    def __init__(self, setting: Setting) -> None:
        self._drafter = Drafter(setting)

    def outcomes(self, works: Iterable[Work]) -> Iterator[Outcome]:
        """Yield the outcome of each piece of work, in their order."""
        return (self._drafter.outcome(work) for work in works)
