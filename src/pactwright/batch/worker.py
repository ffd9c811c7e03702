"""What a process does from its first breath to its last: read everything once, then draft what it is handed."""

from __future__ import annotations

import gc
import signal
from multiprocessing.connection import Connection

from pactwright.batch.drafter import Drafter
from pactwright.batch.faults import fault_of_row
from pactwright.batch.model import Outcome, Setting, Work
from pactwright.errors import MachineError
from pactwright.workspace import limit_memory, recollect, scratch_in

AWAKE, READY = "awake", "ready"
"""What a process says first: it can listen; then, when it has read all that documents share: it can draft."""


def serve(connection: Connection, megabytes: int, scratch: str) -> None:
    """Draft until there is nothing more to draft, or nobody to draft for. Temporary folders are made in `scratch`."""
    # Whoever interrupts the batch ends its processes too; they need not tell it one by one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    limit_memory(megabytes)
    scratch_in(scratch)
    try:
        connection.send(AWAKE)
        setting: Setting = connection.recv()
        # A process that drafts leaves nothing for later runs: what it learnt would lie about until it ends.
        recollect(most_learnt=0)
        drafter = Drafter(setting)
        # What all documents share stays to the end: no search for dead objects has to look through it for each of them.
        gc.freeze()
        connection.send(READY)
        while True:
            connection.send(_outcome(drafter, connection.recv(), megabytes))
    except (EOFError, OSError):
        return


def overdue(work: Work, limit: float) -> Outcome:
    """Give up a document that takes too long; the limit is in seconds."""
    message = f"The document took longer than {limit:g} seconds, and was given up."
    cure = "Look for very long texts or lists in the row, or allow more time with `--time-limit`."
    return Outcome(work.number, diagnostics=(fault_of_row("time-limit-reached", work.row, message, cure),))


def memory_exhausted(work: Work, message: str, cure: str) -> Outcome:
    """Give up a document that needs more memory than there is."""
    return Outcome(work.number, diagnostics=(fault_of_row("memory-limit-reached", work.row, message, cure),))


def lost(work: Work, cure: str) -> Outcome:
    """Give up a document over which processes end."""
    message = "The process that drafted it ended without a word, more than once."
    return Outcome(work.number, diagnostics=(fault_of_row("worker-lost", work.row, message, cure),))


def _outcome(drafter: Drafter, work: Work, megabytes: int) -> Outcome | MachineError:
    try:
        return drafter.outcome(work)
    except MachineError as fault:
        return fault
    except MemoryError:
        message = f"The document needed more than {megabytes:,} MB of memory, and was given up."
        cure = "Look for very long texts or lists in the row, or allow more memory with `--memory-limit`."
        return memory_exhausted(work, message, cure)
