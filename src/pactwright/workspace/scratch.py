"""Files for a library that reads nothing but files: they lie in a folder of their own while they are needed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

ScratchFolder: TypeAlias = TemporaryDirectory[str]
"""A temporary folder; `name` is its path."""


def scratch_folder(files: Mapping[str, bytes]) -> ScratchFolder:
    """Write files into a new temporary folder, which is removed when it is cleaned up or let go."""
    folder = ScratchFolder(prefix="pactwright-", ignore_cleanup_errors=True)
    for name, content in files.items():
        path = Path(folder.name, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder
