"""Text and places: what a file says, and where it says it."""

from __future__ import annotations

from functools import lru_cache
from typing import TypeAlias

from pactwright.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text. Lines and columns count from 1; the end column is one past the last character."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Source:
    """A text and the name a reader knows it by (a path, or `<stdin>`).

    The text may be a part of a file, such as a row of a sheet: `first_line` is the line of the file that it begins at.
    """

    name: str
    text: str
    first_line: int = 1

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines without their line breaks, which may be those of Linux, Windows or old Macs."""
        return _split(self.text)

    def line(self, number: int) -> str:
        """Return line `number` of the file without its line break, or an empty text where the text has no such line."""
        position = number - self.first_line
        return self.lines[position] if 0 <= position < len(self.lines) else ""


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Return where an offset into a text lies: its line and its column, both from 1."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


@lru_cache(maxsize=8)
def _split(text: str) -> tuple[str, ...]:
    """Split once for all findings in a file: each of them quotes its line."""
    return tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: a span of a source."""

    source: Source
    span: Span


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value. All scalars stay text until a schema types them; only a bare null is no text."""

    text: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Entry:
    """A key of a mapping with its value."""

    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values, in the order of the file."""

    entries: tuple[Entry, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of values, in the order of the file."""

    values: tuple[Node, ...]
    span: Span


Node: TypeAlias = Scalar | Mapping | Sequence

PathPart: TypeAlias = str | int
Path: TypeAlias = tuple[PathPart, ...]
"""Where a value stands in a document: ("parties", 0, "legal_name")."""


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed YAML or JSON file: its text and its tree of nodes with spans."""

    source: Source
    root: Node
