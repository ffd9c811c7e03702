"""The term sheets that one run may read and write: one file, or those of a folder, and nothing outside it."""

from __future__ import annotations

import contextlib
from pathlib import Path

from pactwright.errors import CannotRead
from pactwright.workspace.streaming import term_sheet_files


def deals_in(place: str) -> tuple[str, ...]:
    """Return the whole paths of the term sheets of a folder, or of the one file; links that lead out are passed over.

    Raise CannotRead where the system refuses.
    """
    path = Path(place)
    if not path.is_dir():
        return (str(path.resolve()),)
    home = path.resolve()
    inside = (Path(one).resolve() for one in term_sheet_files(place))
    return tuple(str(one) for one in dict.fromkeys(inside) if one.parent == home)


def report_in(place: str) -> bytes | None:
    """Return the report of a batch that stands in a folder, or None."""
    return file_in(place, "report.html")


def file_in(place: str, name: str) -> bytes | None:
    """Return a file of a folder or of a folder in it; None where there is none, or where the name leads out of it."""
    home = Path(place).resolve()
    with contextlib.suppress(OSError, ValueError):
        path = (home / name).resolve()
        if path.is_file() and path.is_relative_to(home):
            return path.read_bytes()
    return None


def folder_of(place: str) -> str:
    """Return the whole path of the folder that is watched for a file or a folder. Raise CannotRead for neither."""
    path = Path(place)
    if not path.exists():
        raise CannotRead(path, FileNotFoundError(2, "no such file"))
    return str(path.resolve() if path.is_dir() else path.resolve().parent)
