"""Files in: term sheets, clause libraries and examples."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from pactwright.diagnostics import Checked, from_faults
from pactwright.errors import CannotRead
from pactwright.source import STANDARD_INPUT, Source, decode
from pactwright.workspace.packaged import packaged

CLAUSE_TEST = ".test.yaml"
"""The end of the name of a file with tests of a clause."""


def read_source(name: str) -> Checked[Source]:
    """Read a text file, or standard input for `-`. Raise CannotRead where the system refuses."""
    if name == "-":
        return _decoded(STANDARD_INPUT, sys.stdin.buffer.read())
    return _decoded(name, bytes_of(Path(name)))


def read_bytes(name: str, most: int) -> bytes:
    """Return the first `most` bytes of a file. Raise CannotRead where the system refuses."""
    path = Path(name)
    try:
        with path.open("rb") as file:
            return file.read(most)
    except OSError as reason:
        raise CannotRead(path, reason) from None


def library_sources(folder: str | None = None) -> Checked[tuple[Source, ...]]:
    """Read the files of a clause library: those of `folder`, or the ones that come with Pactwright."""
    read = [_decoded(name, bytes_of(path)) for path, name in _named(library_files(folder or str(packaged("clauses"))))]
    found = tuple(diagnostic for checked in read for diagnostic in checked.diagnostics)
    sources = tuple(checked.value for checked in read if checked.value is not None)
    return Checked(sources, found)


def library_files(folder: str) -> tuple[Path, ...]:
    """Return the files of a folder that hold clauses and instruments, in order; none where there is no folder."""
    return tuple(sorted(_below(folder)))


def _below(folder: str) -> Iterator[Path]:
    """Yield the library's files in a folder and the folders in it. Hundreds are read before anything else is done."""
    with contextlib.suppress(FileNotFoundError, NotADirectoryError, PermissionError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False) and not entry.name.startswith("."):
                yield from _below(entry.path)
            elif _is_of_library(entry.name) and entry.is_file():
                yield Path(entry.path)


def _named(files: Iterable[Path]) -> Iterator[tuple[Path, str]]:
    """Yield each file with the name under which it is shown; files of one folder share the way there."""
    folders: dict[str, str] = {}
    for path in files:
        if path.is_symlink():
            yield path, shown(path)
            continue
        folder, _, name = str(path).rpartition(os.sep)
        if folder not in folders:
            folders[folder] = shown(path).removesuffix(name)
        yield path, folders[folder] + name


def clause_test_sources(folder: str | None = None) -> Checked[tuple[Source, ...]]:
    """Read the tests that stand beside the clauses of a folder, or beside those that come with Pactwright."""
    root = Path(folder) if folder else packaged("clauses")
    read = [_decoded(shown(path), bytes_of(path)) for path in sorted(root.rglob(f"*{CLAUSE_TEST}")) if path.is_file()]
    found = tuple(diagnostic for checked in read for diagnostic in checked.diagnostics)
    return Checked(tuple(checked.value for checked in read if checked.value is not None), found)


def example_sources() -> tuple[Source, ...]:
    """Read the term sheets of the examples that come with Pactwright."""
    paths = sorted(packaged("examples").glob("*/termsheet.yaml"))
    return tuple(Source(shown(path), bytes_of(path).decode()) for path in paths)


def shown(path: Path) -> str:
    """Return a path as a reader finds it: relative to the current folder where it lies below."""
    with contextlib.suppress(ValueError):
        return path.resolve().relative_to(Path.cwd()).as_posix()
    return str(path)


def bytes_of(path: Path) -> bytes:
    """Return what a file holds. Raise CannotRead where the system refuses."""
    try:
        return path.read_bytes()
    except OSError as reason:
        raise CannotRead(path, reason) from None


def _is_of_library(name: str) -> bool:
    """Whether a file holds a clause or an instrument: a library may have a README, and be under version control."""
    is_other = name.startswith(".") or name.endswith(CLAUSE_TEST) or name.rpartition(".")[0].upper() == "README"
    return name.endswith((".md", ".yaml", ".yml")) and not is_other


def _decoded(name: str, content: bytes) -> Checked[Source]:
    source, faults = decode(name, content)
    return Checked(source, from_faults(source or Source(name, ""), faults))
