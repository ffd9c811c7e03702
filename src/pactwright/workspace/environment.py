"""What the environment wishes."""

from __future__ import annotations

import contextlib
import os
from datetime import UTC, date, datetime


def day_of_build() -> date | None:
    """Return the day that SOURCE_DATE_EPOCH names (UTC), or None where it is not set or names no day."""
    # ValueError: no number, or a year past 9999; OverflowError and OSError: further still.
    with contextlib.suppress(ValueError, OverflowError, OSError):
        return datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "")), UTC).date()
    return None
