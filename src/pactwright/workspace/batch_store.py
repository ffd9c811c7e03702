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

from pactwright.errors import CannotRead, CannotWrite, ExtraMissing
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
            with contextlib.suppress(FileNotFoundError), _told(CannotRead, self.shown(name)):
                found[name] = hashlib.sha256((self._place / name).read_bytes()).hexdigest()
        return found

    def write(self, files: Sequence[tuple[str, bytes]], before: Callable[[], None]) -> None:
        """Put files, each whole; what `before` records is in place before the first is put."""
        before()
        for name, content in files:
            with _told(CannotWrite, self.shown(name)):
                self._put(name, content)

    def write_pieces(self, name: str, pieces: Iterable[str]) -> str:
        """Write a text piece by piece on this computer, then put it."""

        def write(file: Path) -> None:
            with file.open("w", encoding="utf-8", newline="") as text:
                text.writelines(pieces)

        return self._made_here(name, write)

    def write_zip(self, name: str, members: Iterable[str]) -> str:
        """Put together a zip file of files of this place on this computer, then put it."""
        return self._made_here(name, lambda file: write_zip_file(file, members, self._content))

    def _content(self, name: str) -> bytes:
        content: bytes = (self._place / name).read_bytes()
        return content

    def _made_here(self, name: str, write: Callable[[Path], None]) -> str:
        with _told(CannotWrite, self.shown(name)), tempfile.TemporaryDirectory(prefix="pactwright-") as folder:
            file = Path(folder) / "made"
            write(file)
            target = self._place / name
            target.fs.put_file(str(file), self._beside(target).path)
            self._settle(target)
        return self.shown(name)

    def _put(self, name: str, content: bytes) -> None:
        target = self._place / name
        self._beside(target).write_bytes(content)
        self._settle(target)

    def _beside(self, target: UPath) -> UPath:
        """Return where a file is written first."""
        return target if target.protocol in _TAKE_OBJECTS else target.parent / f".pactwright-{os.getpid()}.part"

    def _settle(self, target: UPath) -> None:
        beside = self._beside(target)
        if beside != target:
            target.fs.mv(beside.path, target.path)


def _opened(address: str) -> UPath:
    try:
        from upath import UPath
    except ImportError:
        raise ExtraMissing("Writing into a store", "universal-pathlib", "cloud") from None
    try:
        place = UPath(address)
        place.fs.makedirs(place.path, exist_ok=True)
    except (ImportError, ValueError, OSError) as reason:
        # A store has a package of its own, and says which one is missing.
        told = reason if isinstance(reason, OSError) else OSError(0, str(reason))
        raise CannotWrite(address, told) from None
    return place


@contextlib.contextmanager
def _told(fault: type[CannotRead | CannotWrite], shown: str) -> Iterator[None]:
    """Tell a refusal of the store with what was to be read or written; that there is no such file is an answer."""
    try:
        yield
    except FileNotFoundError:
        raise
    except OSError as reason:
        raise fault(shown, reason) from None
