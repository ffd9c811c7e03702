"""The filled-in tree: what will be on paper, before anything has a number. References are still names.

Words, values and brackets are finished here: the agreement takes them over as they are.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias

from pactwright.frozen import dataclass
from pactwright.source import Path


class Look(StrEnum):
    """How a run of words is set apart. A TERM is a defined term where it is defined."""

    PLAIN = "plain"
    BOLD = "bold"
    ITALIC = "italic"
    TERM = "term"

    __hash__ = str.__hash__  # that of an enumeration is Python code, and each run of a paper asks for it


@dataclass(frozen=True, slots=True)
class Text:
    """Words of the clause library."""

    text: str
    look: Look = Look.PLAIN


@dataclass(frozen=True, slots=True)
class FieldText:
    """Words that came from the term sheet, verbatim, with the path of the field they came from."""

    text: str
    path: Path
    look: Look = Look.PLAIN


@dataclass(frozen=True, slots=True)
class OpenText:
    """A bracket that stands for something still to be agreed; `text` holds the bracket too."""

    text: str
    path: Path


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference by name. An empty label is the clause itself."""

    clause: str
    label: str


@dataclass(frozen=True, slots=True)
class ComputedList:
    """A list that is computed later: "survival", "binding", "schedules", "definitions"."""

    name: str


Run: TypeAlias = Text | FieldText | OpenText | Reference | ComputedList
Runs: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Provision:
    """A numbered paragraph with what continues it and the provisions below it."""

    runs: Runs
    label: str = ""
    continued: tuple[Runs, ...] = ()
    below: tuple[Provision, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph without a number."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Subheading:
    """A heading inside a schedule."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its header and its rows of cells."""

    header: tuple[str, ...]
    rows: tuple[tuple[Runs, ...], ...]


Element: TypeAlias = Provision | Passage | Subheading | Grid


@dataclass(frozen=True, slots=True)
class OutlinedClause:
    """A clause with its facts filled in; one in the parties' own words has none of the library's labels."""

    id: str
    title: str
    survives: bool
    binding: bool
    elements: tuple[Element, ...]
    in_own_words: bool = False


@dataclass(frozen=True, slots=True)
class OutlinedSection:
    """A heading with its clauses."""

    heading: str
    clauses: tuple[OutlinedClause, ...]


@dataclass(frozen=True, slots=True)
class OutlinedDefinition:
    """A term for the list of definitions with its meaning."""

    term: str
    meaning: Runs


@dataclass(frozen=True, slots=True)
class Outline:
    """The filled-in tree of one paper."""

    title: str
    binds: bool
    lead_in: str
    signing: str
    parties: OutlinedClause
    recitals: OutlinedClause
    sections: tuple[OutlinedSection, ...]
    schedules: tuple[OutlinedClause, ...]
    definitions: tuple[OutlinedDefinition, ...]

    @property
    def clauses(self) -> tuple[OutlinedClause, ...]:
        """Every clause and schedule, in order."""
        body = (clause for section in self.sections for clause in section.clauses)
        return (self.parties, self.recitals, *body, *self.schedules)
