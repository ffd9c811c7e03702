"""The folders that files are written into: made where they are missing, and held against other runs."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from pactwright.workspace.leftovers import sweep
from pactwright.workspace.refusals import refusals


@contextlib.contextmanager
def held(folders: Iterable[Path]) -> Iterator[None]:
    """Keep folders to ourselves while files are written into them. Raise CannotWrite where the system refuses.

    A missing folder is made, and taken away again if nothing came to stand in it. Another run waits until this one is
    done. What a killed run left behind is removed.
    """
    with contextlib.ExitStack() as released:
        for folder in _each_once(folders, released):
            _lock(folder, released)
            sweep(folder)
        yield


def flush_folder(folder: Path) -> None:
    """Make new names in a folder last through a power cut, where the system can.

    Some network disks refuse it, and a folder that one may write but not read cannot be opened; the files are in their
    places all the same.
    """
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _each_once(folders: Iterable[Path], undone: contextlib.ExitStack) -> list[Path]:
    """Make the folders; return each once, however it was spelt, in an order that is the same in every run.

    Two runs that lock the same folders in two orders would wait for each other forever.
    """
    known: dict[tuple[int, int], Path] = {}
    for folder in folders:
        with refusals(folder):
            _make(folder, undone)
            status = folder.stat()
            known.setdefault((status.st_dev, status.st_ino), folder)
    return [known[identity] for identity in sorted(known)]


def _make(folder: Path, undone: contextlib.ExitStack) -> None:
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    for one in reversed(missing):
        undone.callback(_remove_if_empty, one)
    folder.mkdir(parents=True, exist_ok=True)
    for one in missing:
        flush_folder(one.parent)


def _remove_if_empty(folder: Path) -> None:
    with contextlib.suppress(OSError):
        folder.rmdir()


def _lock(folder: Path, released: contextlib.ExitStack) -> None:
    """Wait until no other run holds the folder. The system lets go of it when a run ends, however it ends.

    Windows locks no folders, and some network disks lock nothing: there two runs at once may each miss what the other
    recorded, so that the next draft asks for `--force`. No file is torn: each is renamed into its place whole.
    """
    if sys.platform == "win32":
        return
    # Windows has no such module.
    import fcntl

    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        released.callback(os.close, handle)
        fcntl.flock(handle, fcntl.LOCK_EX)
