"""Where a batch writes: a folder of this computer, or a place in a store such as `s3://deals/drafts`."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

from pactwright.workspace.batch_folder import batch_folder, held_ledger, ledger_in

_ADDRESS = "://"


class BatchPlace(Protocol):
    """A place that is held by this run alone."""

    @property
    def ledger(self) -> Path:
        """Where the ledger is: always on this computer."""

    def shown(self, name: str) -> str:
        """Return a file of this place as a reader knows it."""

    def digests(self, names: Iterable[str]) -> dict[str, str | None]:
        """Return the SHA-256 of each file that stands under one of the names; None for what is no ordinary file."""

    def write(self, files: Sequence[tuple[str, bytes]], before: Callable[[], None]) -> None:
        """Write files so that each is there whole or not at all; `before` is called before the first has its name."""

    def write_pieces(self, name: str, pieces: Iterable[str]) -> str:
        """Write a text piece by piece, and return it as a reader knows it."""

    def write_zip(self, name: str, members: Iterable[str]) -> str:
        """Write a zip file of files of this place, and return it as a reader knows it."""


@contextlib.contextmanager
def batch_place(where: str, ledger: Path | None) -> Iterator[BatchPlace]:
    """Hold a place until the end, with its ledger in the folder that is named. Raise FolderInUse."""
    home = _home(where, ledger)
    if not is_store(where):
        with batch_folder(Path(where), home) as folder:
            yield folder
        return
    with held_ledger(where, home):
        from pactwright.workspace.batch_store import BatchStore  # few batches write into a store

        yield BatchStore(where, ledger_in(home))


def has_ledger(where: str, ledger: Path | None) -> bool:
    """Whether a batch was drafted into a place before."""
    return ledger_in(_home(where, ledger)).is_file()


def is_store(where: str) -> bool:
    """Whether a place is in a store, and not a folder."""
    return _ADDRESS in where


def _home(where: str, ledger: Path | None) -> Path:
    """Return the folder of the ledger: in a folder of drafts itself; for a store, in that of this user."""
    if ledger is not None:
        return ledger
    if not is_store(where):
        return Path(where) / ".pactwright"
    state = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
    return Path(state) / "pactwright" / hashlib.sha256(where.rstrip("/").encode()).hexdigest()[:16]
