"""Connections that only wait: bounded in number and in time, so that a thousand of them keep nobody out."""

from __future__ import annotations

import asyncio
from typing import ClassVar

from uvicorn.protocols.http.h11_impl import H11Protocol

MOST_WAITING = 100
"""Connections that may wait for their next request. A further one ends the one that has waited longest."""

LONGEST = 10.0
"""Seconds that a connection may wait for a request, and a request for the end of its head."""


class Patient(H11Protocol):
    """HTTP/1.1 as uvicorn speaks it; but whoever says nothing is sent away. A process has one server."""

    waiting: ClassVar[dict[H11Protocol, asyncio.TimerHandle]] = {}

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override] # as its base
        """Begin to wait for the first request."""
        super().connection_made(transport)
        self._wait()

    def handle_events(self) -> None:
        """Stop waiting once a request is there."""
        super().handle_events()
        # Before the first request there is no cycle, whatever the types of uvicorn say.
        is_answering = self.cycle is not None and not self.cycle.response_complete  # type: ignore[redundant-expr]
        if is_answering:
            self._stop_waiting()

    def on_response_complete(self) -> None:
        """Begin to wait for the next request."""
        super().on_response_complete()
        if not self.transport.is_closing():
            self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the connection."""
        self._stop_waiting()
        super().connection_lost(exc)

    def _wait(self) -> None:
        self._stop_waiting()
        self.waiting[self] = self.loop.call_later(LONGEST, self.transport.close)
        if len(self.waiting) > MOST_WAITING:
            longest = next(iter(self.waiting))
            self.waiting.pop(longest).cancel()
            longest.transport.abort()

    def _stop_waiting(self) -> None:
        timer = self.waiting.pop(self, None)
        if timer is not None:
            timer.cancel()
