"""Paths as people write them: `parties[1].legal_name`, items counted from 0 as in every message."""

from __future__ import annotations

import re

from pactwright.patterns import pattern
from pactwright.source.model import Path

_STEP = pattern(r"\.?([a-z_][a-z0-9_]*)|\[([0-9]{1,3})\]", re.IGNORECASE)


def path_from(text: str) -> Path | None:
    """Return the path that a text writes, or None where it writes none."""
    found: list[str | int] = []
    at = 0
    while at < len(text):
        step = _STEP.match(text, at)
        if step is None or (text[at] == ".") != bool(found and step[1]):
            return None
        found.append(step[1] or int(step[2]))
        at = step.end()
    return tuple(found) if found and isinstance(found[0], str) else None


def written_path(path: Path) -> str:
    """Write a path: `parties[1].legal_name`."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).lstrip(".")
