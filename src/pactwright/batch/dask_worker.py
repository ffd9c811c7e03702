"""What a worker of a Dask cluster does: keep what all documents share, and draft what it is handed.

Only where `distributed` is installed can this file be imported: `on_dask.py` does so when a cluster is asked for.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor, wait
from threading import Lock

from distributed import Worker, WorkerPlugin, get_worker  # noqa: TID253  # see the head of this page

from pactwright.batch.drafter import Drafter
from pactwright.batch.model import Outcome, Setting, Work
from pactwright.batch.worker import memory_exhausted, overdue
from pactwright.errors import MachineError, OtherVersions
from pactwright.frozen import dataclass
from pactwright.version import VERSION


@dataclass(frozen=True, slots=True)
class Told:
    """What a worker has to tell: the outcomes, and its own address where a document that was given up holds it up."""

    outcomes: tuple[Outcome, ...]
    held_up: str = ""


class Shared(WorkerPlugin):
    """What all documents share. The scheduler sends it once to each worker, also to those that come later."""

    def __init__(self, setting: Setting, limit: float) -> None:
        self._setting = setting
        self._limit = limit
        self._version = VERSION

    def setup(self, worker: Worker) -> None:
        """Come to life on a worker. What is shared is read when the first document comes."""
        self._address = worker.address
        self._desk = _Desk(self._setting)

    def draft(self, works: tuple[Work, ...]) -> Told | MachineError:
        """Draft one document after the other; what is wrong with the machine is told, so that it is told well."""
        if self._version != VERSION:
            return OtherVersions(self._version, (f"{self._address} ({VERSION})",))
        outcomes: list[Outcome] = []
        held_up = ""
        for work in works:
            try:
                outcome = self._desk.outcome(work, self._limit)
            except MachineError as fault:
                return fault
            outcomes.append(outcome or overdue(work, self._limit))
            if outcome is None:
                # What comes next is drafted at another desk, until the worker is started anew.
                held_up, self._desk = self._address, _Desk(self._setting)
        return Told(tuple(outcomes), held_up)


class _Desk:
    """A drafter that has one document at a time, however many threads the worker has."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._drafter: Drafter | None = None
        self._is_taken = Lock()
        self._thread = ThreadPoolExecutor(1, "pactwright")

    def outcome(self, work: Work, limit: float) -> Outcome | None:
        """Draft a document. None where it takes too long: no more than the end of the worker ends it then."""
        with self._is_taken:
            self._drafter = self._drafter or Drafter(self._setting)
            drafting = self._thread.submit(self._drafter.outcome, work)
            done, _ = wait([drafting], limit)
        if not done:
            return None
        try:
            return drafting.result()
        except MemoryError:
            message = "The document needed more memory than the worker has, and was given up."
            cure = "Look for very long texts or lists in the row, or give the workers more memory."
            return memory_exhausted(work, message, cure)


def draft(name: str, works: tuple[Work, ...]) -> Told | MachineError:
    """Draft on this worker, with what it keeps under that name."""
    shared = get_worker().plugins[name]
    assert isinstance(shared, Shared)  # noqa: S101  # we put it there
    return shared.draft(works)
