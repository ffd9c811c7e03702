"""A place in a store that a batch writes into: no folder, no lock, and nothing to rename.

A store of objects takes each whole: whoever reads it sees the old one or the new one. On other file systems far away a
file is written under another name and renamed. The ledger and its lock stay on this computer.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pactwright.errors import (
    CannotRead,
    CannotWrite,
    ExtraMissing,
    MachineError,
    StorePackageMissing,
    StoreUnknown,
)
from pactwright.workspace.refusals import refusals
from pactwright.workspace.store_calls import store_calls, told
from pactwright.workspace.zip_files import write_zip_file

if TYPE_CHECKING:  # few batches write into a store
    from upath import UPath

_TAKE_OBJECTS = frozenset({"abfs", "abfss", "adl", "az", "gcs", "gs", "memory", "oci", "oss", "s3", "s3a"})


class BatchStore:
    """A place in a store, held by the run that holds its ledger."""

    def __init__(self, address: str, ledger: Path) -> None:
        self._place = _opened(address)
        self.ledger = ledger

    def shown(self, name: str) -> str:
        """Return a file as a reader knows it."""
        return str(self._place / name)

    def digests(self, names: Iterable[str]) -> dict[str, str | None]:
        """Return the SHA-256 of each file that stands under one of the names. Each is read for it."""
        found: dict[str, str | None] = {}
        for name in names:
            # That there is no such file is an answer.
            with store_calls(self.shown(name), CannotRead), contextlib.suppress(FileNotFoundError):
                found[name] = hashlib.sha256(self._read(name)).hexdigest()
        return found

    def write(self, files: Sequence[tuple[str, bytes]], before: Callable[[], None]) -> None:
        """Put files, each whole; what `before` records is in place before the first is put."""
        before()
        for name, content in files:
            with self._put(name) as target:
                target.fs.pipe_file(target.path, content)

    def write_pieces(self, name: str, pieces: Iterable[str]) -> str:
        """Write a text piece by piece on this computer, then put it."""

        def write(file: Path) -> None:
            with file.open("w", encoding="utf-8", newline="") as text:
                text.writelines(pieces)

        return self._made_here(name, write)

    def write_zip(self, name: str, members: Iterable[str]) -> str:
        """Put together a zip file of files of this place on this computer, then put it."""
        return self._made_here(name, lambda file: write_zip_file(file, members, self._member))

    def _member(self, name: str) -> bytes:
        with store_calls(self.shown(name), CannotRead):
            return self._read(name)

    def _read(self, name: str) -> bytes:
        source = self._place / name
        content: bytes = source.fs.cat_file(source.path)
        return content

    def _made_here(self, name: str, write: Callable[[Path], None]) -> str:
        with tempfile.TemporaryDirectory(prefix="pactwright-") as folder:
            file = Path(folder) / "made"
            with refusals(file):
                write(file)
            with self._put(name) as target:
                target.fs.put_file(str(file), target.path)
        return self.shown(name)

    @contextlib.contextmanager
    def _put(self, name: str) -> Iterator[UPath]:
        """Give the place to write a file to, and then give the file its name; nothing half written stays behind."""
        target = self._place / name
        beside = _beside(target)
        with store_calls(self.shown(name), CannotWrite), contextlib.ExitStack() as undone:
            undone.callback(_remove, beside)
            yield beside
            if beside != target:
                target.fs.mv(beside.path, target.path)
            undone.pop_all()


def _opened(address: str) -> UPath:
    try:
        from upath import UPath
    except ImportError:
        raise ExtraMissing("Writing into a store", "universal-pathlib", "cloud") from None
    with store_calls(address, CannotWrite):
        try:
            place = UPath(address)
            place.fs.makedirs(place.path, exist_ok=True)
        except ValueError as reason:
            raise StoreUnknown(address, told(reason)) from None
        except ImportError as reason:
            raise StorePackageMissing(address, told(reason)) from None
    return place


def _beside(target: UPath) -> UPath:
    """Return where a file is written first: a store of objects takes each whole, and needs no other name."""
    return target if target.protocol in _TAKE_OBJECTS else target.parent / f".pactwright-{os.getpid()}.part"


def _remove(beside: UPath) -> None:
    """Take away what was not written to its end, if the store still allows it."""
    if beside.protocol not in _TAKE_OBJECTS:
        with contextlib.suppress(MachineError), store_calls(str(beside), CannotWrite):
            beside.fs.rm_file(beside.path)
