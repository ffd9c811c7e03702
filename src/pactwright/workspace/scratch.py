"""Files for a library that reads nothing but files: they lie in a folder of their own while they are needed."""

from __future__ import annotations

import weakref
from collections.abc import Mapping
from pathlib import Path


def scratch_in(folder: str) -> None:
    """Let all temporary folders of this process lie in `folder`: whoever removes that removes what a kill left."""
    import tempfile  # as below

    tempfile.tempdir = folder


class ScratchFolder:
    """A temporary folder with some files, at `path`. It is removed when it is let go, at the latest at exit."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        # Few commands need such a folder, and all come past this page.
        from shutil import rmtree
        from tempfile import mkdtemp

        self.path = mkdtemp(prefix="pactwright-")
        weakref.finalize(self, rmtree, self.path, ignore_errors=True)
        for name, content in files.items():
            path = Path(self.path, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
