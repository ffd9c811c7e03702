"""The folder that a batch writes into: one run at a time, each file whole, and never over what somebody else wrote.

SQLite and zip files are loaded by the functions that need them: most commands come past this page without a batch.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pactwright.errors import CannotRead, CannotWrite, FolderInUse, LedgerDamaged
from pactwright.workspace.leftovers import open_beside, remove, sweep
from pactwright.workspace.refusals import refusals
from pactwright.workspace.writing import NEW, put_in_place, staged

if TYPE_CHECKING:  # see the head of this page
    import sqlite3


class BatchFolder:
    """A folder that is held by this run alone."""

    def __init__(self, path: Path, ledger: Path) -> None:
        self.path = path
        self.ledger = ledger

    def shown(self, name: str) -> str:
        """Return a file as a reader knows it."""
        return str(self.path / name)

    def digests(self, names: Iterable[str]) -> dict[str, str | None]:
        """Return the SHA-256 of each file that stands under one of the names; None for what is no ordinary file."""
        found = {}
        for name in names:
            path = self.path / name
            if os.path.lexists(path):
                found[name] = None if path.is_symlink() or not path.is_file() else _digest_of_file(path)
        return found

    def write(self, files: Sequence[tuple[str, bytes]], before: Callable[[], None]) -> None:
        """Write files so that each is there whole or not at all; `before` is called when all are on the disk.

        What `before` records is in place before the first file has its name. Raise CannotWrite for a refusal.
        """
        with staged([(self.path / name, content) for name, content in files]) as ready:
            before()
            put_in_place(ready)

    def write_pieces(self, name: str, pieces: Iterable[str]) -> str:
        """Write a text piece by piece, so that it may be longer than the memory."""

        def write(file: Path) -> None:
            with file.open("w", encoding="utf-8", newline="") as text:
                text.writelines(pieces)

        return self._in_place(name, write)

    def write_zip(self, name: str, members: Iterable[str]) -> str:
        """Write a zip file of files of this folder. The same files give the same bytes."""
        from pactwright.workspace.zip_files import write_zip_file  # see the head of this page

        def write(file: Path) -> None:
            write_zip_file(file, members, lambda member: (self.path / member).read_bytes())

        return self._in_place(name, write)

    def _in_place(self, name: str, write: Callable[[Path], None]) -> str:
        path = self.path / name
        with refusals(path), contextlib.ExitStack() as waiting:
            with open_beside(path, NEW) as file:
                temporary = Path(file.name)
            waiting.callback(remove, temporary)
            write(temporary)
            temporary.replace(path)
        return str(path)


@contextlib.contextmanager
def batch_folder(path: Path, home: Path) -> Iterator[BatchFolder]:
    """Make a folder where it is missing and hold it until the end; what killed runs left behind is removed.

    `home` is the folder of its ledger. Raise FolderInUse where another run holds it.
    """
    with held_ledger(path, home):
        with refusals(path):
            path.mkdir(parents=True, exist_ok=True)
            sweep(path)
        yield BatchFolder(path, ledger_in(home))


@contextlib.contextmanager
def held_ledger(place: str | Path, home: Path) -> Iterator[None]:
    """Hold the ledger of a place: the system lets go of it when a run ends, however it ends."""
    with contextlib.ExitStack() as released:
        with refusals(home):
            home.mkdir(parents=True, exist_ok=True)
            _hold(place, home / "batch.lock", released)
        yield


def ledger_in(home: Path) -> Path:
    """Return where the ledger is in its folder."""
    return home / "batch.sqlite"


@contextlib.contextmanager
def database(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a database that survives a kill; each change is in it as soon as it is made."""
    import sqlite3  # see the head of this page

    with told_by_sqlite(path):
        connection = sqlite3.connect(path, isolation_level=None)
    with contextlib.closing(connection):
        with told_by_sqlite(path):
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
        yield connection


@contextlib.contextmanager
def private_database() -> Iterator[tuple[sqlite3.Connection, Path]]:
    """Open a database of this run alone, which leaves nothing behind; with the folder that it needs room in."""
    import sqlite3  # see the head of this page
    import tempfile  # as above

    path = Path(tempfile.gettempdir())
    # An empty name: SQLite makes a file that nobody can open, and takes it away.
    with contextlib.closing(sqlite3.connect("", isolation_level=None)) as connection:
        yield connection, path


@contextlib.contextmanager
def told_by_sqlite(path: Path) -> Iterator[None]:
    """Tell a refusal of the disk by the name of the file. Raise CannotWrite, or LedgerDamaged."""
    import sqlite3  # see the head of this page

    try:
        yield
    except sqlite3.OperationalError as reason:
        code = reason.sqlite_errorcode
        number = _NUMBERS.get(code, _NUMBERS.get(code & 0xFF, 0))
        raise CannotWrite(path, OSError(number, str(reason))) from None
    except sqlite3.DatabaseError:
        raise LedgerDamaged(path) from None


_NUMBERS = {
    8: errno.EROFS,  # SQLITE_READONLY
    10: errno.EIO,  # SQLITE_IOERR
    13: errno.ENOSPC,  # SQLITE_FULL
    14: errno.EACCES,  # SQLITE_CANTOPEN
    4874: errno.ENOSPC,  # SQLITE_IOERR_SHMSIZE: no room for the memory that its connections share
}
"""What the system would say, by what SQLite says, or its first eight bits: https://www.sqlite.org/rescode.html."""


def _hold(place: str | Path, lock: Path, released: contextlib.ExitStack) -> None:
    if sys.platform == "win32":
        return
    # Windows has no such module.
    import fcntl

    file = released.enter_context(lock.open("ab"))
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise FolderInUse(place) from None


def _digest_of_file(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as reason:
        raise CannotRead(path, reason) from None
