"""The system's refusals, told with the file that they are about."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from pactwright.errors import CannotWrite


@contextlib.contextmanager
def refusals(path: Path) -> Iterator[None]:
    """Tell a refusal of the system as CannotWrite, with the path that was to be written."""
    try:
        yield
    except OSError as reason:
        raise CannotWrite(path, reason) from None
