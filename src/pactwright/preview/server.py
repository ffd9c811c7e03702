"""The server: on this computer only, at a port that is free."""

from __future__ import annotations

import asyncio
import contextlib
import gc
from collections.abc import Callable

import uvicorn

from pactwright.preview.application import application
from pactwright.preview.desk import Desk
from pactwright.preview.model import Wish
from pactwright.preview.patience import Patient
from pactwright.preview.shell import Shell
from pactwright.workspace import fresh_token, listen, page_assets

HERE = "127.0.0.1"


def serve(wish: Wish, ready: Callable[[str], None]) -> None:
    """Show term sheets until the user stops it. `ready` is told the address. Raise PortInUse where it is taken."""
    # What was loaded stays to the end: no search for dead objects has to look through it. A draft makes some ten
    # thousand objects, which die by themselves: the search waits for more of them, so a save seldom has to wait for it.
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 10, 10)
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_serve(wish, ready))


async def _serve(wish: Wish, ready: Callable[[str], None]) -> None:
    desk = Desk(wish)
    with listen(HERE, wish.port) as socket:
        port = socket.getsockname()[1]
        hosts = frozenset({f"{HERE}:{port}", f"localhost:{port}"})
        app = application(desk, Shell(page_assets(), fresh_token()), hosts)
        config = uvicorn.Config(
            app,
            http=Patient,
            ws="none",
            lifespan="off",
            log_level="error",
            access_log=False,
            server_header=False,
            timeout_keep_alive=15,
            timeout_graceful_shutdown=1,
        )
        server = _Server(config, lambda: ready(f"http://{HERE}:{port}/"), desk.close)
        async with asyncio.TaskGroup() as tasks:
            # Whatever goes wrong in the watch ends the server too: it would else show papers of yesterday.
            tasks.create_task(desk.watch())
            await server.serve([socket])


class _Server(uvicorn.Server):
    """A server that says when it listens, and lets those go who only follow the news before it waits for the others."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None], leaving: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready
        self._leaving = leaving

    async def startup(self, sockets: list[object] | None = None) -> None:  # type: ignore[override] # wider
        await super().startup(sockets)  # type: ignore[arg-type] # as above
        self._ready()

    async def shutdown(self, sockets: list[object] | None = None) -> None:  # type: ignore[override] # as above
        self._leaving()
        await super().shutdown(sockets)  # type: ignore[arg-type] # as above
