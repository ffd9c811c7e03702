"""The work done by the workers of a Dask cluster, on as many machines as it has.

The scheduler hands work on when a worker is lost, so that a lost worker costs another try. What all documents share
goes to each worker once. Only a few documents a worker are under way at a time, and their files come back as soon as
they are made: neither the scheduler nor a worker ever holds many. Workers write nothing to any disk.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, suppress
from itertools import count
from types import TracebackType
from typing import TYPE_CHECKING, Self

from pactwright.batch.model import Outcome, Setting, Work
from pactwright.batch.under_way import Named, UnderWay, bundles
from pactwright.batch.worker import lost
from pactwright.errors import ExtraMissing, MachineError, NoWorkers, OtherVersions, SchedulerGone, SchedulerUnreachable
from pactwright.version import VERSION

if TYPE_CHECKING:  # it takes half a second to load, and few batches need it
    from distributed import Client, Future

    from pactwright.batch.dask_worker import Told

_ANSWER = 30
"""Seconds within which a scheduler has to answer, and to know a first worker."""


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
            self._shared = Named(f"pactwright-{self._client.id}", count())
            self._share(opened)
            self._until = opened.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._until.close()

    def outcomes(self, works: Iterable[Work]) -> Iterator[Outcome]:
        """Yield outcomes as they come."""
        here = UnderWay(self._client, self._address, self._shared)
        waiting = bundles(works, here)
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

    def _told(self, future: Future[Told | MachineError], bundle: tuple[Work, ...], here: UnderWay) -> Iterator[Outcome]:
        from distributed import CancelledError, KilledWorker

        try:
            told = future.result()
        except KilledWorker:
            yield from _lost(bundle, here)
            return
        except CancelledError:
            raise SchedulerGone(self._address) from None
        if isinstance(told, MachineError):
            raise told
        yield from told.outcomes
        if told.held_up:
            # Nothing else ends a document that takes too long. A worker without a nanny has to bear it.
            with suppress(ValueError):
                self._client.restart_workers([told.held_up], raise_for_error=False)


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


def _lost(bundle: tuple[Work, ...], here: UnderWay) -> Iterator[Outcome]:
    """Try each document of a bundle by itself, or give up the one over which workers end."""
    if len(bundle) > 1:
        for work in bundle:
            here.send((work,))
        return
    cure = "Run again. If it stays so, give the workers more memory, or draft this deal by itself."
    yield lost(bundle[0], cure)
