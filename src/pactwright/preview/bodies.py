"""What a page sends: never more than a term sheet may hold, and never for long."""

from __future__ import annotations

import asyncio
import json

from starlette.requests import Request

LARGEST = 1_000_000
"""Bytes of a request. A term sheet has no more; the rest of a larger one is not read."""

LONGEST = 10.0
"""Seconds after which a request has to be whole."""


class Refused(Exception):
    """A request that cannot be answered: the status of HTTP, and what the page shows."""

    def __init__(self, status: int, words: str) -> None:
        super().__init__(status, words)
        self.status = status
        self.words = words


async def body_of(request: Request) -> dict[str, object]:
    """Return the JSON object that a request holds. Raise Refused for anything else."""
    if int(request.headers.get("content-length", "0")) > LARGEST:
        raise Refused(413, _TOO_LARGE)
    if request.headers.get("content-type", "").partition(";")[0] != "application/json":
        raise Refused(415, "Send JSON.")
    try:
        async with asyncio.timeout(LONGEST):
            content = await _whole(request)
    except TimeoutError:
        raise Refused(408, "The request took too long.") from None
    return _object(content)


_TOO_LARGE = "A term sheet has no more than 1 MB."


async def _whole(request: Request) -> bytes:
    kept = bytearray()
    async for piece in request.stream():
        kept += piece
        if len(kept) > LARGEST:
            raise Refused(413, _TOO_LARGE)
    return bytes(kept)


def _object(content: bytes) -> dict[str, object]:
    try:
        found = json.loads(content)
    except (ValueError, RecursionError):
        raise Refused(400, "This is not JSON.") from None
    if not isinstance(found, dict):
        raise Refused(400, "Send a JSON object.")
    return found
