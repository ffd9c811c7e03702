"""What the machine has: processors, memory, a clock."""

from __future__ import annotations

import os
import sys
import time
from datetime import UTC, datetime


def processors() -> int:
    """Return how many processors this run may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def limit_memory(megabytes: int) -> None:
    """Let the system refuse this process more memory than that. Only Linux keeps such a limit."""
    if sys.platform != "linux":
        return
    # Windows has no such module.
    import resource

    most = megabytes * 1_000_000
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def seconds() -> float:
    """Return a time that only runs forward, to measure with."""
    return time.monotonic()


def now() -> str:
    """Return the day and the time, for a record that is no part of any paper."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def fresh_token() -> str:
    """Return a text that nobody can guess, for one run: it is part of no paper."""
    import secrets  # one command asks for it

    return secrets.token_urlsafe(32)
