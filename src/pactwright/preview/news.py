"""What is new, told to every page that is open."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import TypeAlias

News: TypeAlias = "dict[str, int | str]"

MOST_LISTENERS = 64
"""Pages that may follow at once. Each holds a connection open."""

_WAITING = 16
_END: News = {}


class Listeners:
    """The pages that follow something."""

    def __init__(self) -> None:
        self._queues: set[asyncio.Queue[News]] = set()

    @property
    def is_empty(self) -> bool:
        """Whether no page follows."""
        return not self._queues

    @property
    def is_full(self) -> bool:
        """Whether no more pages may follow."""
        return len(self._queues) >= MOST_LISTENERS

    def tell(self, news: News) -> None:
        """Tell all of them. One that does not listen misses what it would only be late for."""
        for queue in self._queues:
            if queue.full():
                queue.get_nowait()
            queue.put_nowait(news)

    async def follow(self, start: Callable[[], Awaitable[News]]) -> AsyncIterator[News]:
        """Yield how things stand once it is listened, and then everything that is told, until listeners are let go."""
        queue: asyncio.Queue[News] = asyncio.Queue(_WAITING)
        self._queues.add(queue)
        try:
            yield await start()
            while news := await queue.get():
                yield news
        finally:
            self._queues.discard(queue)

    def close(self) -> None:
        """Let all of them go."""
        self.tell(_END)
