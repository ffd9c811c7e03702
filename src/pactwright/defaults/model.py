"""A default that shaped a draft."""

from __future__ import annotations

from pactwright.frozen import dataclass
from pactwright.source import Path


@dataclass(frozen=True, slots=True)
class AppliedDefault:
    """A value that the term sheet left to the library, and that made a difference.

    `field` is the field as one would look it up (`milestones[].silence`), `value` as one would type it. `clauses` are
    the ids of those that look at it, in the order of the paper; `printed` the paths under which it stands in the paper.
    """

    field: str
    value: str
    origin: str
    clauses: tuple[str, ...]
    printed: tuple[Path, ...]
