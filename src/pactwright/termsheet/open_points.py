"""What the parties have still to agree."""

from __future__ import annotations

from pactwright.source import Path
from pactwright.termsheet.base import OpenPoint, is_open_point
from pactwright.termsheet.model import TermSheet
from pactwright.termsheet.walk import values_of


def open_points(sheet: TermSheet) -> tuple[tuple[Path, OpenPoint], ...]:
    """Return what is still to be agreed: the points in place of single values, then those listed on their own."""
    found = [(path, value) for path, value in values_of(sheet) if is_open_point(value)]
    return tuple(sorted(found, key=lambda point: point[0][0] == "open_points"))
