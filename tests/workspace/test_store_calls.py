"""Each store has errors of its own: all are told in plain words, and nothing half written stays behind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, ClassVar

import fsspec
import pytest
from fsspec.implementations.memory import MemoryFileSystem
from upath.implementations.memory import MemoryPath
from upath.registry import register_implementation

from pactwright.errors import CannotWrite, MachineError, StorePackageMissing, StoreRefuses, StoreUnknown
from pactwright.workspace import BatchPlace, batch_place

PLACE = "balky://bucket/drafts"


class NoCredentials(Exception):
    """What a store raises: no OSError, and no class that we know."""


class Balky(MemoryFileSystem):  # type: ignore[misc]  # fsspec ships no types
    """A file system that does as it is told, except for what is refused."""

    protocol = "balky"
    store: ClassVar[dict[str, Any]] = {}
    pseudo_dirs: ClassVar[list[str]] = [""]
    refused: ClassVar[dict[str, Exception]] = {}

    def makedirs(self, path: str, **words: Any) -> None:
        """Make a folder."""
        self._heed("makedirs")
        super().makedirs(path, **words)

    def cat_file(self, path: str, start: int | None = None, end: int | None = None, **words: Any) -> bytes:
        """Read a file."""
        self._heed("read")
        content: bytes = super().cat_file(path, start, end, **words)
        return content

    def pipe_file(self, path: str, value: bytes, mode: str = "overwrite", **words: Any) -> None:
        """Write a file; where that is refused, half of it is there."""
        super().pipe_file(path, value[: len(value) // 2] if "write" in self.refused else value, mode, **words)
        self._heed("write")

    def mv(self, path1: str, path2: str, **words: Any) -> None:
        """Rename a file."""
        self._heed("move")
        super().mv(path1, path2, **words)

    def _heed(self, call: str) -> None:
        if call in self.refused:
            raise self.refused[call]


@pytest.fixture
def refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, Exception]]:
    """What the store refuses, by the call."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    fsspec.register_implementation("balky", Balky, clobber=True)
    register_implementation("balky", MemoryPath, clobber=True)
    yield Balky.refused
    Balky.refused.clear()
    Balky.store.clear()


def _write(place: BatchPlace) -> None:
    place.write([("0001-Mara.txt", b"An agreement.")], lambda: None)


CALLS: dict[str, Callable[[BatchPlace], object]] = {
    "makedirs": _write,
    "read": lambda place: place.digests(["0001-Mara.txt"]),
    "write": _write,
    "move": _write,
}


@pytest.mark.parametrize("call", CALLS)
def test_what_a_store_refuses_in_its_own_words_is_told(refused: dict[str, Exception], call: str) -> None:
    refused[call] = NoCredentials("Unable to locate credentials.\nSee the manual.")

    with pytest.raises(StoreRefuses) as told, batch_place(PLACE, None) as place:
        CALLS[call](place)

    assert told.value.message.startswith(f"The store refuses {PLACE}")
    assert told.value.message.endswith(": Unable to locate credentials.")


@pytest.mark.parametrize("call", ["write", "move"])
def test_of_a_file_that_is_refused_nothing_half_written_stays(refused: dict[str, Exception], call: str) -> None:
    with batch_place(PLACE, None) as place:
        place.write([("0001-Mara.txt", b"The first draft.")], lambda: None)
        refused[call] = NoCredentials()
        with pytest.raises(MachineError, match="NoCredentials"):
            place.write([("0001-Mara.txt", b"The second draft.")], lambda: None)

    found = {name: file.getvalue() for name, file in Balky.store.items()}
    assert found == {f"{PLACE}/0001-Mara.txt": b"The first draft."}


def test_what_the_system_refuses_is_told_as_for_a_folder(refused: dict[str, Exception]) -> None:
    refused["write"] = PermissionError(13, "Forbidden")

    with batch_place(PLACE, None) as place, pytest.raises(CannotWrite, match="you have no permission"):
        _write(place)


def test_a_store_that_cannot_write_says_so(refused: dict[str, Exception]) -> None:
    refused["write"] = NotImplementedError()

    with batch_place(PLACE, None) as place, pytest.raises(StoreRefuses, match="NotImplementedError"):
        _write(place)


def test_a_bug_is_no_refusal(refused: dict[str, Exception]) -> None:
    refused["write"] = TypeError("no such argument")

    with batch_place(PLACE, None) as place, pytest.raises(TypeError, match="no such argument"):
        _write(place)


@pytest.mark.parametrize(
    ("reason", "fault"), [(ValueError("no bucket"), StoreUnknown), (ImportError("Install s3fs"), StorePackageMissing)]
)
def test_a_wrong_address_and_a_missing_package_are_told_apart(
    refused: dict[str, Exception], reason: Exception, fault: type[MachineError]
) -> None:
    refused["makedirs"] = reason

    with pytest.raises(fault, match=str(reason)), batch_place(PLACE, None):
        pass
