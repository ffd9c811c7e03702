"""Files that others save while we look: told soon after each save."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # commands that come past this page without a preview start without it
    from asyncio import Event

QUIET = 5
"""Milliseconds without a change after which a save counts as done: editors write, rename and set rights in one go."""

LONGEST = 60
"""Milliseconds after which a change is told although more come in: a program that never rests is followed too."""


async def saves(folders: Iterable[str], stop: Event, *, below: bool = False) -> AsyncIterator[frozenset[Path]]:
    """Yield the files of these folders that were written, renamed or removed, until `stop` is set.

    Folders are watched, not files: an editor that renames a new file over the old one would else be lost sight of. With
    `below`, the folders in them are watched too.
    """
    # Only the preview watches; its library starts a thread.
    from watchfiles import awatch

    changes = awatch(
        *folders, watch_filter=None, debounce=LONGEST, step=QUIET, stop_event=stop, recursive=below, rust_timeout=1_000
    )
    async for found in changes:
        yield frozenset(Path(path) for _, path in found)
