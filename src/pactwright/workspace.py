"""The only door to disk, environment and packaged files.

Everything above works on texts and bytes. A file is written to a temporary name in its own folder, flushed and renamed,
so that a reader never sees half a file and the previous one survives any failure.
"""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from pactwright.diagnostics import Checked, from_faults
from pactwright.errors import CannotRead, CannotWrite, PackagedFilesMissing
from pactwright.render.template import HouseStyle
from pactwright.source import STANDARD_INPUT, Source, decode

_HERE = Path(__file__).resolve().parent
_PACKAGED = _HERE / "_packaged"
_CHECKOUT = _HERE.parent.parent


def read_source(name: str) -> Checked[Source]:
    """Read a text file, or standard input for `-`. Raise CannotRead where the system refuses."""
    if name == "-":
        return _decoded(STANDARD_INPUT, sys.stdin.buffer.read())
    return _decoded(name, _bytes_of(Path(name)))


def library_sources(folder: str | None = None) -> Checked[tuple[Source, ...]]:
    """Read the files of a clause library: those of `folder`, or the ones that come with Pactwright."""
    root = Path(folder) if folder else packaged("clauses")
    files = sorted(path for path in root.rglob("*") if path.is_file() and _is_of_library(path.relative_to(root)))
    read = [_decoded(_shown(path), _bytes_of(path)) for path in files]
    found = tuple(diagnostic for checked in read for diagnostic in checked.diagnostics)
    sources = tuple(checked.value for checked in read if checked.value is not None)
    return Checked(sources, found)


def _is_of_library(path: Path) -> bool:
    """Whether a file holds a clause or an instrument: a library may have a README, and be under version control."""
    hidden = any(part.startswith(".") for part in path.parts)
    return path.suffix in (".md", ".yaml", ".yml") and path.stem.upper() != "README" and not hidden


def house_styles() -> tuple[str, ...]:
    """Return the names of the house styles that come with Pactwright."""
    return tuple(sorted(folder.name for folder in packaged("templates").iterdir() if folder.is_dir()))


def house_style(name: str = "classic") -> HouseStyle:
    """Read a house style: a folder, or the name of one that comes with Pactwright. Raise CannotRead for neither."""
    folder = Path(name) if Path(name).is_dir() else packaged("templates") / name
    if not folder.is_dir():
        raise CannotRead(name, FileNotFoundError(2, "no such style"))
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != "__pycache__")
    return HouseStyle(folder.name, {path.relative_to(folder).as_posix(): _bytes_of(path) for path in files})


def packaged(kind: str) -> Path:
    """Return the folder of the clauses, templates or examples that come with Pactwright.

    A wheel holds them inside the package; an editable install finds them in the checkout.
    """
    for root in (_PACKAGED, _CHECKOUT):
        if (root / kind).is_dir():
            return root / kind
    raise PackagedFilesMissing(kind)


def write_all(files: Sequence[tuple[Path, bytes]]) -> None:
    """Write files so that each is there whole or not at all. Raise CannotWrite where the system refuses.

    All are written beside their final names before the first is renamed, so a full disk changes nothing.
    """
    with contextlib.ExitStack() as waiting:
        ready = [(path, _written_beside(path, content, waiting)) for path, content in files]
        for path, temporary in ready:
            with _refusals(path):
                temporary.replace(path)
                _flush_folder(path.parent)


def day_of_build() -> date | None:
    """Return the day that SOURCE_DATE_EPOCH names (UTC), or None where it is not set or names no day."""
    # ValueError: no number, or a year past 9999; OverflowError and OSError: further still.
    with contextlib.suppress(ValueError, OverflowError, OSError):
        return datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "")), UTC).date()
    return None


def _shown(path: Path) -> str:
    """Return a path as a reader finds it: relative to the current folder where it lies below."""
    with contextlib.suppress(ValueError):
        return path.resolve().relative_to(Path.cwd()).as_posix()
    return str(path)


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as reason:
        raise CannotRead(path, reason) from None


def _decoded(name: str, content: bytes) -> Checked[Source]:
    source, faults = decode(name, content)
    return Checked(source, from_faults(source or Source(name, ""), faults))


def _written_beside(path: Path, content: bytes, waiting: contextlib.ExitStack) -> Path:
    with _refusals(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".", suffix=f".{path.name[-40:]}", dir=path.parent)
        temporary = Path(name)
        waiting.callback(temporary.unlink, missing_ok=True)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o666 & ~_umask())
    return temporary


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


@contextlib.contextmanager
def _refusals(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as reason:
        raise CannotWrite(path, reason) from None


def _flush_folder(folder: Path) -> None:
    """Make the rename itself last through a power cut, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        # Some network disks refuse it; the file is in its place all the same.
        with contextlib.suppress(OSError):
            os.fsync(handle)
    finally:
        os.close(handle)
