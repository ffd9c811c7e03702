"""What changed between two libraries."""

from __future__ import annotations

from pactwright.clauses import Clause
from pactwright.frozen import dataclass


@dataclass(frozen=True, slots=True)
class ClauseChange:
    """A clause that is in both libraries and not the same: what changed, and the lines of its file that differ."""

    old: Clause
    new: Clause
    what: tuple[str, ...]
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PaperChange:
    """An instrument whose table of contents differs: clauses that came, went, or stand otherwise."""

    instrument: str
    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LibraryChange:
    """All that differs between two libraries; `versions` are the first figures of their digests."""

    versions: tuple[str, str]
    added: tuple[Clause, ...]
    removed: tuple[Clause, ...]
    changed: tuple[ClauseChange, ...]
    papers: tuple[PaperChange, ...]
