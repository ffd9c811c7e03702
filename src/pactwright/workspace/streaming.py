"""Files in that may be too large to be held whole: line by line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pactwright.errors import CannotRead


def byte_lines(name: str) -> Iterator[bytes]:
    """Yield the lines of a file, each with its line break. Raise CannotRead where the system refuses."""
    path = Path(name)
    try:
        with path.open("rb") as file:
            yield from file
    except OSError as reason:
        raise CannotRead(path, reason) from None


def term_sheet_files(folder: str) -> tuple[str, ...]:
    """Return the YAML and JSON files that stand in a folder, in the order of their names; hidden ones are passed over.

    Raise CannotRead where the system refuses.
    """
    path = Path(folder)
    try:
        found = [one for one in path.iterdir() if one.suffix.lower() in _ENDINGS and one.is_file()]
    except OSError as reason:
        raise CannotRead(path, reason) from None
    return tuple(str(one) for one in sorted(found) if not one.name.startswith("."))


_ENDINGS = frozenset({".yaml", ".yml", ".json"})
