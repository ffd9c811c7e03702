"""The work done by several processes of this machine.

The pools of the standard library break as a whole when one process is killed, and end none that takes too long. So
each process has a pipe of its own here: what happens to one touches only the document that it was drafting.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Self

from pactwright.batch.model import Outcome, Setting, Work
from pactwright.batch.worker import AWAKE, READY, lost, overdue, serve
from pactwright.errors import MachineError, WorkersCannotStart
from pactwright.frozen import dataclass
from pactwright.workspace import ScratchFolder, seconds

_TRIES = 2
"""A process that was killed costs one retry of one document."""

_STARTS = 2
"""When a process has ended so often before it could draft, the machine is at fault."""

_SECONDS_TO_CLEAR_AWAY = 5
"""How long a process may take to end by itself."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How many processes draft, how long each may take for a document (seconds), and its memory (megabytes)."""

    workers: int
    seconds: float
    megabytes: int


class Processes:
    """An executor with processes of its own. They are started when work comes in, and end with the `with` block."""

    def __init__(self, setting: Setting, limits: Limits) -> None:
        self._setting = setting
        self._limits = limits
        # A process that is killed removes nothing: its fonts go with this folder.
        self._scratch = ScratchFolder({})
        self._seats: list[_Seat] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        for seat in self._seats:
            seat.dismiss()
        for seat in self._seats:
            seat.leave()

    def outcomes(self, works: Iterable[Work]) -> Iterator[Outcome]:
        """Yield outcomes as they come. Each process has at most one document at a time."""
        waiting = iter(works)
        exhausted = False
        while True:
            while not exhausted and (seat := self._free_seat()) is not None:
                work = next(waiting, None)
                exhausted = work is None
                if work is not None:
                    seat.take(work, self._limits.seconds)
            busy = [seat for seat in self._seats if seat.work is not None]
            if not busy:
                return
            yield from _moved(busy)

    def _free_seat(self) -> _Seat | None:
        free = next((seat for seat in self._seats if seat.work is None), None)
        if free is None and len(self._seats) < self._limits.workers:
            free = _Seat(self._setting, self._limits.megabytes, self._scratch)
            self._seats.append(free)
        return free


class _Seat:
    """A place where one process works; when it is gone, another takes its place."""

    def __init__(self, setting: Setting, megabytes: int, scratch: ScratchFolder) -> None:
        self._setting = setting
        self._megabytes = megabytes
        self._scratch = scratch
        self._seconds = 0.0
        self._process: BaseProcess | None = None
        self._is_ready = False
        self._tries = 0
        self._starts = 0
        self._deadline: float | None = None
        self.connection: Connection | None = None
        self.work: Work | None = None

    def take(self, work: Work, limit: float) -> None:
        """Hand a document over."""
        self.work, self._tries, self._seconds = work, 1, limit
        if self.connection is None:
            self._start()
        else:
            self._hand(self.connection, work)

    def time_left(self) -> float | None:
        """Return the seconds until the document takes too long; None while the process is still starting."""
        return None if self._deadline is None else max(0.0, self._deadline - seconds())

    def received(self) -> Outcome | None:
        """Take what the process has sent. Raise what is wrong with the machine."""
        connection, work = self.connection, self.work
        if connection is None or work is None:
            return None
        try:
            message = connection.recv()
        except (EOFError, OSError):
            return self._lost(work)
        if message == AWAKE:
            _send(connection, self._setting)
            return None
        if message == READY:
            self._is_ready, self._starts = True, 0
            self._hand(connection, work)
            return None
        if isinstance(message, MachineError):
            raise message
        return self._done(message)

    def overdue(self) -> Outcome | None:
        """Give up the document where it takes too long."""
        work = self.work
        if work is None or self.time_left() != 0.0:
            return None
        self.leave()
        return self._done(overdue(work, self._seconds))

    def dismiss(self) -> None:
        """Tell a process that has nothing to do to end by itself: then it clears its temporary files away."""
        if self.work is None and self.connection is not None:
            self.connection.close()

    def leave(self) -> None:
        """End the process: at once where it is drafting."""
        if self._process is not None:
            self._process.join(_SECONDS_TO_CLEAR_AWAY if self.work is None else 0)
            self._process.kill()
            self._process.join()
        if self.connection is not None:
            self.connection.close()
        self._process, self.connection, self._deadline, self._is_ready = None, None, None, False

    def _start(self) -> None:
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        # The setting follows when the process listens. As an argument it would hold us up for ever if the process were
        # killed meanwhile: the standard library writes arguments into a pipe whose other end it keeps open itself.
        self._process = context.Process(target=serve, args=(theirs, self._megabytes, self._scratch.path), daemon=True)
        self._process.start()
        # Only the process keeps its end: when it is gone, ours says so.
        theirs.close()
        self.connection = ours

    def _hand(self, connection: Connection, work: Work) -> None:
        self._deadline = seconds() + self._seconds
        _send(connection, work)

    def _lost(self, work: Work) -> Outcome | None:
        was_ready = self._is_ready
        self.leave()
        if not was_ready:
            self._start_again()
            return None
        if self._tries < _TRIES:
            self._tries += 1
            self._start()
            return None
        cure = "Run again. If it stays so, allow more memory with `--memory-limit`, or draft this deal by itself."
        return self._done(lost(work, cure))

    def _start_again(self) -> None:
        """Start once more: somebody may have killed the process before it had begun."""
        self._starts += 1
        if self._starts >= _STARTS:
            raise WorkersCannotStart
        self._start()

    def _done(self, outcome: Outcome) -> Outcome:
        self.work, self._deadline = None, None
        return outcome


def _send(connection: Connection, message: object) -> None:
    """Send a message. If nobody is there to take it, the next look at the pipe tells."""
    with suppress(OSError):
        connection.send(message)


def _moved(busy: Sequence[_Seat]) -> Iterator[Outcome]:
    """Wait until a process has something to say or takes too long, and yield what came of it."""
    connections = {seat.connection: seat for seat in busy if seat.connection is not None}
    left = [time for seat in busy if (time := seat.time_left()) is not None]
    for connection in wait(list(connections), min(left, default=None)):
        outcome = connections[connection].received()  # type: ignore[index]  # these are connections, nothing else
        if outcome is not None:
            yield outcome
    for seat in busy:
        outcome = seat.overdue()
        if outcome is not None:
            yield outcome
