"""A drafting note: what a reviewer should know about a place of the agreement."""

from __future__ import annotations

from pactwright.frozen import dataclass
from pactwright.source import Path


@dataclass(frozen=True, slots=True)
class Note:
    """What is to be said, a paragraph each, and the place it is pinned to.

    That is the labelled heading or paragraph, or the first of the fields that is printed.
    """

    paragraphs: tuple[str, ...]
    label: str = ""
    fields: tuple[Path, ...] = ()
