"""A process that drafts, and takes more and more memory over one document."""

from __future__ import annotations

from multiprocessing.connection import Connection

from pactwright.batch import Drafter, Outcome, Work, worker

NUMBER = 1
"""The document that needs too much."""

_STEP = 32 * 1024 * 1024


def serve(connection: Connection, megabytes: int, scratch: str) -> None:
    """Draft as every process does, but for one document."""
    drafter = Drafter.outcome

    def outcome(self: Drafter, work: Work) -> Outcome:
        taken: list[bytes] = []
        while work.number == NUMBER:
            taken.append(bytes(_STEP))
        return drafter(self, work)

    Drafter.outcome = outcome  # type: ignore[method-assign]  # in a process of its own
    worker.serve(connection, megabytes, scratch)
