"""What has been sent to a cluster and has not come back: no more of it than its workers can use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING

from pactwright.batch.model import Work
from pactwright.errors import MachineError, NoWorkers, SchedulerGone
from pactwright.frozen import dataclass
from pactwright.workspace import seconds

if TYPE_CHECKING:  # it takes half a second to load, and few batches need it
    from distributed import Client, Future

    from pactwright.batch.dask_worker import Told

_CHECKS = 25
"""Rows whose facts are checked in one go: each takes milliseconds, and the way there and back takes one too."""

_DRAFTS = 8
"""Papers that are drafted in one go at most. The way there and back takes the run six milliseconds of a processor,
which for papers one by one is more than all else that it does; a worker that is lost costs another try of so many."""

_A_WORKER = 3
"""Bundles under way for each thread of a worker: one that is worked on, and some that wait, so that none is idle."""

_LOOK = 5.0
"""Seconds after which the run looks whether anybody is left, and how many."""

PATIENCE = 60.0
"""Seconds without any worker after which nobody is expected any more."""


@dataclass(frozen=True, slots=True)
class Named:
    """The name under which workers keep what is shared, and the numbers of what has been sent."""

    name: str
    numbers: Iterator[int]


class UnderWay:
    """What has been sent to the cluster and has not come back."""

    def __init__(self, client: Client, address: str, shared: Named) -> None:
        self._client = client
        self._address = address
        self._shared = shared
        self._came: SimpleQueue[Future[Told | MachineError]] = SimpleQueue()
        self._sent = 0
        self._threads = 0
        self._looked = -_LOOK
        self._last_seen = seconds()
        self.bundles: dict[Future[Told | MachineError], tuple[Work, ...]] = {}

    def send(self, bundle: tuple[Work, ...]) -> None:
        """Let the cluster do a piece of work."""
        from pactwright.batch.dask_worker import draft

        # A key of its own for each: the same work for two runs is done for each of them.
        key = f"{self._shared.name}-{next(self._shared.numbers)}"
        future = self._client.submit(draft, self._shared.name, bundle, key=key, pure=False)
        self.bundles[future] = bundle
        future.add_done_callback(self._came.put)
        self._sent += 1

    def is_full(self) -> bool:
        """Whether there is as much under way as the workers of this moment can use."""
        self._look()
        return len(self.bundles) >= max(1, _A_WORKER * self._threads)

    def size(self, work: Work) -> int:
        """Return how many go together: of papers first one, so that all workers have some, then more and more."""
        if not work.is_drafted:
            return _CHECKS
        return min(_DRAFTS, 1 + self._sent // (_A_WORKER * max(1, self._threads)))

    def arrived(self) -> Iterator[Future[Told | MachineError]]:
        """Yield what has come back; wait for the first. Raise NoWorkers where nobody is left to work on it."""
        while True:
            try:
                yield self._came.get(timeout=_LOOK)
                break
            except Empty:
                self._look()
        while not self._came.empty():
            yield self._came.get()

    def _look(self) -> None:
        if seconds() - self._looked < _LOOK:
            return
        self._looked = seconds()
        try:
            self._threads = sum(self._client.nthreads().values())
        except (OSError, ValueError):
            raise SchedulerGone(self._address) from None
        self._last_seen = self._looked if self._threads else self._last_seen
        if self._looked - self._last_seen > PATIENCE:
            raise NoWorkers(self._address)


def bundles(works: Iterable[Work], here: UnderWay) -> Iterator[tuple[Work, ...]]:
    """Yield what is sent in one go."""
    together: list[Work] = []
    for work in works:
        together.append(work)
        if len(together) >= here.size(work):
            yield tuple(together)
            together.clear()
    if together:
        yield tuple(together)
