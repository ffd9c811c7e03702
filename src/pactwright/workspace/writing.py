"""Files out: a file is written under a temporary name in its own folder, flushed and renamed.

So a reader never sees half a file, and the previous one survives a full disk, a kill and a power cut.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from pactwright.workspace.folders import flush_folder, held
from pactwright.workspace.leftovers import open_beside, remove
from pactwright.workspace.refusals import refusals

NEW = 0o666
"""The rights of a new file, from which the system takes the user's umask."""


class Staged(NamedTuple):
    """A file that is whole on the disk, under a temporary name in the folder of its final path."""

    path: Path
    temporary: Path


def write_all(files: Sequence[tuple[Path, bytes]]) -> None:
    """Write files so that each is there whole or not at all. Raise CannotWrite where the system refuses.

    All are written beside their final names before the first is renamed, so a full disk changes nothing. A file that
    was there keeps its rights. A link is replaced, never followed: the file that it points to stays as it is.
    """
    with held(path.parent for path, _ in files), staged(files) as ready:
        put_in_place(ready)


@contextlib.contextmanager
def staged(files: Sequence[tuple[Path, bytes]]) -> Iterator[list[Staged]]:
    """Write files beside their final names; remove at the end what was not put in place."""
    with contextlib.ExitStack() as waiting:
        yield [Staged(path, _written_beside(path, content, waiting)) for path, content in files]


def put_in_place(ready: Sequence[Staged]) -> None:
    """Give files their final names, in this order, and make the names last."""
    for path, temporary in ready:
        with refusals(path):
            temporary.replace(path)
    for folder in dict.fromkeys(path.parent for path, _ in ready):
        flush_folder(folder)


def _written_beside(path: Path, content: bytes, waiting: contextlib.ExitStack) -> Path:
    with refusals(path):
        rights = _rights_of(path)
        with open_beside(path, NEW if rights is None else rights) as file:
            temporary = Path(file.name)
            waiting.callback(remove, temporary)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if rights is not None:
            _give(temporary, rights)
    return temporary


def _rights_of(path: Path) -> int | None:
    """Return the rights of the file that is to be replaced, or None where there is none. Refuse a folder at once."""
    try:
        status = path.lstat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(status.st_mode):
        # The renaming would find out, but only after other files are in their places.
        raise IsADirectoryError(errno.EISDIR, "Is a directory")
    return stat.S_IMODE(status.st_mode) & 0o777 if stat.S_ISREG(status.st_mode) else None


def _give(temporary: Path, rights: int) -> None:
    """Add what the umask took away. A disk that keeps no rights refuses: then nothing is lost by leaving them."""
    with contextlib.suppress(PermissionError):
        temporary.chmod(rights)
