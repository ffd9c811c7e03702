"""The desk: all term sheets of one preview, and the watch over the folder that they lie in."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from pathlib import Path

from pactwright.preview.deal import Deal
from pactwright.preview.model import Setting
from pactwright.preview.news import Listeners
from pactwright.workspace import deals_in, folder_of, saves


class Desk:
    """The term sheets of a folder, or the one file. A term sheet that is put into the folder later joins them."""

    def __init__(self, place: str, setting: Setting, *, is_folder: bool, is_read_only: bool) -> None:
        self.place = place
        self.is_folder = is_folder
        self.is_read_only = is_read_only
        self.setting = setting
        self.listeners = Listeners()
        self.deals: dict[str, Deal] = {}
        self._stop = asyncio.Event()
        self._met = 0
        self._take_in(deals_in(place))

    @property
    def name(self) -> str:
        """The name of the folder, or of the file."""
        return Path(self.place).resolve().name

    def deal(self, key: str) -> Deal | None:
        """Return a deal by the key that it has in addresses."""
        return self.deals.get(key)

    async def watch(self) -> None:
        """Keep up with every save, until the desk is closed."""
        async for saved in saves([folder_of(self.place)], self._stop):
            await self._after(saved)

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
            if deal.is_open:
                await deal.look()
        if touched or self.is_folder:
            self.listeners.tell({"deals": len(self.deals)})

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
        deal = Deal(str(self._met), path, self.setting)
        self._met += 1
        return deal
