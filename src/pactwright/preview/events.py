"""What is answered to those who follow: news as they happen, on a connection that stays open."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from pactwright.preview.asked import deal_of, desk_of
from pactwright.preview.bodies import Refused
from pactwright.preview.news import Listeners, News

_HEARTBEAT = 15.0
"""Seconds of silence after which a line is sent that says nothing: else a closed page would never be noticed."""


async def deal_events(request: Request) -> Response:
    """Tell a page what is new about a deal, as long as it listens."""
    deal, run = deal_of(request), desk_of(request).run

    async def start() -> News:
        return {"run": run, **await deal.news()}

    return _events(deal.listeners, start)


async def desk_events(request: Request) -> Response:
    """Tell the list of deals what is new about any of them."""
    desk = desk_of(request)

    async def start() -> News:
        return {"run": desk.run, "deals": len(desk.deals)}

    return _events(desk.listeners, start)


def _events(listeners: Listeners, start: Callable[[], Awaitable[News]]) -> Response:
    if listeners.is_full:
        raise Refused(503, "Too many pages are open.")
    return StreamingResponse(_lines(listeners.follow(start)), media_type="text/event-stream")


async def _lines(news: AsyncIterator[News]) -> AsyncIterator[str]:
    """Write news as server-sent events (WHATWG HTML, 9.2)."""
    coming = asyncio.ensure_future(anext(news, None))
    try:
        while True:
            await asyncio.wait([coming], timeout=_HEARTBEAT)
            if not coming.done():
                yield ": nothing new\n\n"
                continue
            found = coming.result()
            if found is None:
                return
            yield f"data: {json.dumps(found)}\n\n"
            coming = asyncio.ensure_future(anext(news, None))
    finally:
        coming.cancel()
