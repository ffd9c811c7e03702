"""The work done by the workers of a Dask cluster, on as many machines as it has.

The scheduler hands work on when a worker is lost, so that a lost worker costs another try. What all documents share
goes to each worker once. Only a few documents a worker are under way at a time, and their files come back as soon as
they are made: neither the scheduler nor a worker ever holds many. Workers write nothing to any disk.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from itertools import count
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import TYPE_CHECKING, Self

from pactwright.batch.model import Outcome, Setting, Work
from pactwright.batch.worker import lost
from pactwright.errors import ExtraMissing, MachineError, NoWorkers, OtherVersions, SchedulerGone, SchedulerUnreachable
from pactwright.version import VERSION
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

_ANSWER = 30
"""Seconds within which a scheduler has to answer, and to know a first worker."""

_LOOK = 5.0
"""Seconds after which the run looks whether anybody is left, and how many."""

PATIENCE = 60.0
"""Seconds without any worker after which nobody is expected any more."""


class Cluster:
    """An executor with the workers that a scheduler knows. `limit` is how many seconds a document may take."""

    def __init__(self, setting: Setting, address: str, *, limit: float) -> None:
        self._setting = setting
        self._address = address
        self._limit = limit
        self._until = ExitStack()

    def __enter__(self) -> Self:
        with ExitStack() as opened:
            self._client = opened.enter_context(_connected(self._address))
            _refuse_other_versions(self._client, self._address)
            self._shared = _Named(f"pactwright-{self._client.id}", count())
            self._share(opened)
            self._until = opened.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._until.close()

    def outcomes(self, works: Iterable[Work]) -> Iterator[Outcome]:
        """Yield outcomes as they come."""
        here = _UnderWay(self._client, self._address, self._shared)
        waiting = _bundles(works, here)
        while True:
            for bundle in waiting:
                here.send(bundle)
                if here.is_full():
                    break
            if not here.bundles:
                return
            for future in here.arrived():
                bundle = here.bundles.pop(future)
                yield from self._told(future, bundle, here)

    def _share(self, opened: ExitStack) -> None:
        from pactwright.batch.dask_worker import Shared

        self._client.register_plugin(Shared(self._setting, self._limit), name=self._shared.name)
        opened.callback(self._forget)

    def _forget(self) -> None:
        """Let the workers forget what was shared; a cluster that is gone has forgotten it."""
        with suppress(OSError, ValueError):
            self._client.unregister_worker_plugin(self._shared.name)

    def _told(
        self, future: Future[Told | MachineError], bundle: tuple[Work, ...], here: _UnderWay
    ) -> Iterator[Outcome]:
        from distributed import KilledWorker

        if future.cancelled():
            raise SchedulerGone(self._address)
        try:
            told = future.result()
        except KilledWorker:
            yield from _lost(bundle, here)
            return
        if isinstance(told, MachineError):
            raise told
        yield from told.outcomes
        if told.held_up:
            # Nothing else ends a document that takes too long. A worker without a nanny has to bear it.
            with suppress(ValueError):
                self._client.restart_workers([told.held_up], raise_for_error=False)


@dataclass(frozen=True, slots=True)
class _Named:
    """The name under which workers keep what is shared, and the numbers of what has been sent."""

    name: str
    numbers: Iterator[int]


class _UnderWay:
    """What has been sent to the cluster and has not come back."""

    def __init__(self, client: Client, address: str, shared: _Named) -> None:
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


def _connected(address: str) -> Client:
    try:
        from distributed import Client
    except ImportError:
        raise ExtraMissing("A batch on a cluster", "distributed", "dask") from None
    try:
        return Client(address, set_as_default=False, timeout=_ANSWER)
    except (OSError, ValueError):
        raise SchedulerUnreachable(address) from None


def _refuse_other_versions(client: Client, address: str) -> None:
    """Ask each worker for its Pactwright. What asks stands in Python itself: Pactwright may be missing there."""
    try:
        client.wait_for_workers(1, timeout=_ANSWER)
    except TimeoutError:
        raise NoWorkers(address) from None
    found = client.run(pkgutil.resolve_name, "pactwright.version:VERSION", on_error="return")
    others = [f"{worker} ({_shown(version)})" for worker, version in sorted(found.items()) if version != VERSION]
    if others:
        raise OtherVersions(VERSION, tuple(others))


def _shown(version: object) -> str:
    return version if isinstance(version, str) else "none"


def _bundles(works: Iterable[Work], here: _UnderWay) -> Iterator[tuple[Work, ...]]:
    """Yield what is sent in one go."""
    together: list[Work] = []
    for work in works:
        together.append(work)
        if len(together) >= here.size(work):
            yield tuple(together)
            together.clear()
    if together:
        yield tuple(together)


def _lost(bundle: tuple[Work, ...], here: _UnderWay) -> Iterator[Outcome]:
    """Try each document of a bundle by itself, or give up the one over which workers end."""
    if len(bundle) > 1:
        for work in bundle:
            here.send((work,))
        return
    cure = "Run again. If it stays so, give the workers more memory, or draft this deal by itself."
    yield lost(bundle[0], cure)
