"""The desk: all term sheets of one preview, and the watch over the folder that they lie in."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from pathlib import Path

from pactwright.errors import MachineError
from pactwright.preview.deal import Deal
from pactwright.preview.model import Wish
from pactwright.preview.news import Listeners
from pactwright.workspace import deals_in, folder_of, fresh_token, saves


class Desk:
    """The term sheets of a folder, or the one file. A term sheet that is put into the folder later joins them.

    `run` is a word of this run: a page that was opened in an earlier one is told by it that it is out of date.
    """

    def __init__(self, wish: Wish) -> None:
        self.place = wish.place
        self.is_folder = wish.is_folder
        self.is_read_only = wish.is_read_only
        self._wish = wish
        self._setting = wish.setting
        self.listeners = Listeners()
        self.deals: dict[str, Deal] = {}
        self.run = fresh_token()
        self._stop = asyncio.Event()
        self._unread = asyncio.Event()
        self._met = 0
        self._take_in(deals_in(wish.place))

    @property
    def name(self) -> str:
        """The name of the folder, or of the file."""
        return Path(self.place).resolve().name

    def deal(self, key: str) -> Deal | None:
        """Return a deal by the key that it has in addresses."""
        return self.deals.get(key)

    async def watch(self) -> None:
        """Keep up with every save, until the desk is closed."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._watch_deals())
            if self._wish.own:
                tasks.create_task(self._watch_own())
            reading = tasks.create_task(self._read_all())
            await self._stop.wait()
            reading.cancel()

    async def _read_all(self) -> None:
        """Read every deal before anybody asks, so that the list can tell how it stands, and again when one is added."""
        while True:
            self._unread.clear()
            for deal in list(self.deals.values()):
                if deal.standing is None:
                    await self._look(deal)
                    self.listeners.tell({"deals": len(self.deals)})
                if self.is_folder:
                    deal.lay_aside()
            await self._unread.wait()

    async def _watch_deals(self) -> None:
        async for saved in saves([folder_of(self.place)], self._stop):
            await self._after(saved)

    async def _watch_own(self) -> None:
        """Draft everything anew when a clause or a template of the user's own is saved, once it is without fault."""
        async for _ in saves(self._wish.own, self._stop, below=True):
            fresh = await asyncio.to_thread(self._wish.again)
            if fresh is not None:
                self._setting = fresh
                for deal in self.deals.values():
                    await deal.use(fresh)

    def close(self) -> None:
        """Stop watching and printing, and let all listeners go."""
        self._stop.set()
        self.listeners.close()
        for deal in self.deals.values():
            deal.close()

    async def _after(self, saved: frozenset[Path]) -> None:
        if self.is_folder:
            self._take_in(deals_in(self.place))
        touched = [deal for deal in self.deals.values() if Path(deal.path) in saved]
        for deal in touched:
            await self._look(deal)
        self._unread.set()
        if touched or self.is_folder:
            self.listeners.tell({"deals": len(self.deals)})

    async def _look(self, deal: Deal) -> None:
        """Read a deal anew; a file that is gone or locked is told on its page, and the paper stays."""
        try:
            await deal.look()
        except MachineError as fault:
            deal.listeners.tell({"trouble": str(fault)})

    def _take_in(self, paths: Iterable[str]) -> None:
        """Lay new term sheets on the desk, and take off those that are gone. A key is never given twice."""
        known = {deal.path: deal for deal in self.deals.values()}
        self.deals = {}
        for path in paths:
            deal = known.pop(path, None) or self._new(path)
            self.deals[deal.key] = deal
        for gone in known.values():
            gone.close()

    def _new(self, path: str) -> Deal:
        deal = Deal(str(self._met), path, self._setting)
        self._met += 1
        return deal
