"""What a batch is made of: rows that say what differs, work for those who draft, and what came of it.

All of it is plain and can be handed to another process, or to another machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field
from typing import Protocol

from pactwright.diagnostics import Diagnostic
from pactwright.frozen import dataclass
from pactwright.house_style import HouseStyle
from pactwright.pipeline import PDF_ENGINES, THE_TERM_SHEET, Inside, Wishes
from pactwright.source import Document, Node, Path, Source


@dataclass(frozen=True, slots=True)
class Position:
    """Where a row stands: the file, the place in it in words, and the number of the row as a reader counts it.

    A file that is one deal has no place within: its number is that in the folder.
    """

    file: str
    within: str
    row: int

    def __str__(self) -> str:
        return f"{self.file}, {self.within}" if self.within else self.file


@dataclass(frozen=True, slots=True)
class Assignment:
    """What a row says about a field. `called` is what a reader calls the cell: "cell C7" or "row 7, column 3"."""

    path: Path
    node: Node
    called: str


@dataclass(frozen=True, slots=True)
class Row:
    """A deal of the source.

    `source` is the part of the file that it stands in; spans count from the first line of that part. A row that is a
    whole term sheet by itself is drafted as it stands. `empty` are the cells that say nothing. A row with
    `diagnostics` is not drafted at all.
    """

    position: Position
    source: Source
    assignments: tuple[Assignment, ...] = ()
    is_whole: bool = False
    empty: tuple[Assignment, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Setting:
    """What all documents of a batch share: everything that a process needs to draft them, and nothing else."""

    base: Document | None
    library: tuple[Source, ...]
    own_library: tuple[Source, ...]
    style: HouseStyle
    wishes: Wishes = field(default_factory=Wishes)
    inside: Inside = THE_TERM_SHEET
    pdf_engine: str = PDF_ENGINES[0]


@dataclass(frozen=True, slots=True)
class Work:
    """One document to draft. Without `is_drafted` the facts are only read and checked against each other."""

    number: int
    row: Row
    formats: tuple[str, ...]
    is_drafted: bool = True


@dataclass(frozen=True, slots=True)
class Composition:
    """What a paper is made of: the id of its kind, and those of the clauses in it, in order."""

    instrument: str
    clauses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one piece of work.

    The files by format, all findings but advice, the questions left open, and what the paper is made of, if there is
    one.
    """

    number: int
    files: tuple[tuple[str, bytes], ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    open_points: tuple[str, ...] = ()
    composition: Composition | None = None


class Executor(Protocol):
    """Whoever does the work: this process, several, or a cluster. The outcomes come in any order."""

    def outcomes(self, works: Iterable[Work]) -> Iterator[Outcome]:
        """Yield the outcome of each piece of work; take no more of them at once than can be worked on."""
