"""A term sheet out, but never over a newer one: somebody may have saved it in an editor meanwhile."""

from __future__ import annotations

import hashlib
from pathlib import Path

from pactwright.workspace.folders import held
from pactwright.workspace.reading import bytes_of
from pactwright.workspace.writing import put_in_place, staged


def write_if_still(name: str, digest: str, content: bytes) -> bool:
    """Write a file whose bytes have this SHA-256, and return True; return False where it holds something else now.

    It is looked at last of all, when the new content is on the disk and only the renaming is left. Raise CannotRead or
    CannotWrite where the system refuses.
    """
    path = Path(name)
    with held([path.parent]), staged([(path, content)]) as ready:
        if hashlib.sha256(bytes_of(path)).hexdigest() != digest:
            return False
        put_in_place(ready)
    return True
