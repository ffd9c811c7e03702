"""House styles in: those that come with Pactwright, and folders of the user's own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pactwright.errors import CannotRead
from pactwright.workspace.packaged import packaged
from pactwright.workspace.reading import bytes_of, shown

if TYPE_CHECKING:  # a command that prints nothing reads no style
    from pactwright.house_style import StyleFolder

MOST_FILES = 300
MOST_BYTES = 100_000_000


def shipped_styles() -> tuple[str, ...]:
    """Return the names of the house styles that come with Pactwright."""
    return tuple(sorted(folder.name for folder in packaged("templates").iterdir() if folder.is_dir()))


def style_folder(name: str = "classic") -> StyleFolder:
    """Read the files of a house style: a folder, or the name of one that comes with Pactwright.

    A name counts before a folder of the same name, unless it is written as a path (`./classic`). Raise CannotRead for
    neither. Links that lead out of the folder are passed over, and so is what is hidden.
    """
    shipped = name in shipped_styles()
    folder = packaged("templates") / name if shipped else Path(name)
    if not folder.is_dir():
        raise CannotRead(name, FileNotFoundError(2, "no such style"))
    read = _read(folder, shipped=shipped)
    return replace(read, bases=tuple(_bases(read, folder)))


def _bases(read: StyleFolder, folder: Path) -> Iterator[StyleFolder]:
    """Yield the styles that a style extends, the nearest first: folders beside it, or those that come with Pactwright.

    A chain ends where a style extends none, one that is not there, or one that was met before.
    """
    # What a style says is read where a style is, and by nobody else.
    from pactwright.house_style import base_of

    met = {folder.resolve()}
    while name := base_of(read):
        places = [folder.resolve().parent / name, packaged("templates") / name]
        found = next((place for place in places if place.is_dir() and place.resolve() not in met), None)
        if found is None:
            return
        met.add(found.resolve())
        folder = found
        read = _read(folder, shipped=folder.parent == packaged("templates"))
        yield read


def _read(folder: Path, *, shipped: bool) -> StyleFolder:
    # As above.
    from pactwright.house_style import StyleFolder

    paths = _files(folder)
    too_many = len(paths) > MOST_FILES or sum(path.stat().st_size for path in paths) > MOST_BYTES
    files = {} if too_many else {path.relative_to(folder).as_posix(): bytes_of(path) for path in paths}
    return StyleFolder(folder.resolve().name, shown(folder), files, shipped=shipped, too_large=too_many)


def _files(folder: Path) -> list[Path]:
    """Return the files of a folder in order, and one more than are read where there are too many."""
    home = folder.resolve()
    found = []
    for path in folder.rglob("*"):
        hidden = any(part.startswith((".", "__")) for part in path.relative_to(folder).parts)
        if not hidden and path.is_file() and path.resolve().is_relative_to(home):
            found.append(path)
        if len(found) > MOST_FILES:
            break
    return sorted(found)
