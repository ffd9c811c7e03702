"""The memory of earlier runs on disk: one file in the user's own cache folder.

It is safe to delete at any time. Whatever is odd about it (unreadable, cut off, another user's, open to others) it
counts as not there, and where it cannot be written, nothing is: a command never fails because of it.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import marshal
import os
import stat
import sys
from pathlib import Path

from pactwright.memory import MEMORY, MOST_LEARNT
from pactwright.version import VERSION

_SWITCH = "PACTWRIGHT_CACHE"
"""`off` keeps nothing; anything else is the folder to keep it in."""

_PACKAGE = Path(__file__).resolve().parent.parent
_MOST_BYTES = 8_000_000
_MOST_FILES = 8
"""One for each version of Pactwright and of what it reads with; the oldest makes room."""

_ROOMS = (".", "source", "diagnostics", "termsheet", "clauses", "clauses/language", "outline")
"""Where the code stands whose results are remembered."""

_READERS = ("jinja2", "markdown_it", "pydantic", "yaml")
"""The libraries that it reads with."""

_ENDING = ".memory"
_JUST_THIS_FILE = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""A link to another file is not followed, and nothing waits for a pipe."""

_DIGEST = hashlib.sha256().digest_size


def recollect(most_learnt: int = MOST_LEARNT) -> None:
    """Open the memory of this process with what earlier runs have kept; add so many results to it at most."""
    file = _file()
    if file is None:
        MEMORY.close()
    else:
        MEMORY.open(_read(file) or {}, most_learnt=most_learnt)


def remember() -> None:
    """Keep what this run has learnt for later ones, and close the memory."""
    known = MEMORY.grown(_MOST_BYTES)
    MEMORY.close()
    file = None if known is None else _file()
    if file is None:
        return
    # A full disk, a folder of another user, a disk that can only be read: then the next run is as slow as this one.
    with contextlib.suppress(OSError):
        _write(file, marshal.dumps(known))


def _file() -> Path | None:
    """Return the file of this version of the code, or None where there is no place for it."""
    with contextlib.suppress(OSError, RuntimeError):  # no home, or code that does not lie in files
        folder = _folder()
        return None if folder is None else folder / f"{_mark_of_code()}{_ENDING}"
    return None


def _folder() -> Path | None:
    wished = os.environ.get(_SWITCH, "")
    if wished:
        return None if wished == "off" else Path(wished)
    if sys.platform == "win32":
        root = os.environ.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        root = str(Path.home() / "Library" / "Caches")
    else:
        root = os.environ.get("XDG_CACHE_HOME", "") or str(Path.home() / ".cache")
    # The standard of XDG asks to pass over a path that is not absolute: it would lie in whatever folder we are in.
    return Path(root) / "pactwright" if os.path.isabs(root) else None  # noqa: PTH117  # `Path("")` is the folder we are in


def _mark_of_code() -> str:
    """Return a mark that is another one for any other code: of ours, of Python, of the libraries we read with.

    Like Python's own compiled files, it goes by the time and the size of each file.
    """
    marks = [VERSION, sys.version, *(_mark(_PACKAGE / room) for room in _ROOMS)]
    for name in _READERS:
        found = importlib.util.find_spec(name)
        marks += [_mark(Path(folder)) for folder in (found.submodule_search_locations or ())] if found else []
    return hashlib.sha256("\n".join(marks).encode()).hexdigest()[:32]


def _mark(folder: Path) -> str:
    with os.scandir(folder) as entries:
        files = sorted((entry.name, entry.stat()) for entry in entries if entry.name.endswith(".py"))
    return "\n".join([str(folder), *(f"{name} {status.st_mtime_ns} {status.st_size}" for name, status in files)])


def _read(file: Path) -> dict[bytes, bytes] | None:
    """Return what a file of ours holds, or None."""
    try:
        with os.fdopen(os.open(file, _JUST_THIS_FILE), "rb") as opened:
            if not _is_ours_alone(os.fstat(opened.fileno())):
                return None
            digest, content = opened.read(_DIGEST), opened.read()
    except OSError:
        return None
    if hashlib.sha256(content).digest() != digest:
        return None
    return marshal.loads(content)  # type: ignore[no-any-return]  # noqa: S302  # our own file, as trusted as a `.pyc`


def _is_ours_alone(status: os.stat_result) -> bool:
    """Whether nobody but this user can have written what is read. Windows keeps the whole folder to its user."""
    if sys.platform == "win32":
        return True
    open_to_others = status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    return stat.S_ISREG(status.st_mode) and status.st_uid == os.geteuid() and not open_to_others


def _write(file: Path, content: bytes) -> None:
    """Write under a temporary name and rename: two runs at once both end with a whole file, that of one of them."""
    if not _is_ours(file.parent):
        return
    import tempfile  # most runs learn nothing new

    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=".new-")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as opened:
            opened.write(hashlib.sha256(content).digest() + content)
        temporary.replace(file)
    finally:
        temporary.unlink(missing_ok=True)
    _make_room(file.parent)


def _is_ours(folder: Path) -> bool:
    """Whether a folder, or the one it would be made in, is this user's: `sudo` leaves nothing of root's in a home."""
    if sys.platform == "win32":
        return True
    there = next(one for one in (folder, *folder.parents) if one.exists())
    return there.stat().st_uid == os.geteuid()


def _make_room(folder: Path) -> None:
    files = sorted(folder.glob(f"*{_ENDING}"), key=lambda file: file.stat().st_mtime_ns)
    for file in files[:-_MOST_FILES]:
        file.unlink(missing_ok=True)
