"""A paragraph of a draft: its number, its words, and where they stand in the file."""

from __future__ import annotations

from bisect import bisect_right
from enum import StrEnum

from pactwright.frozen import dataclass
from pactwright.source import Place, Source, Span


class Part(StrEnum):
    """The parts of an agreement, from top to bottom."""

    FRONT = "front"
    CONTENTS = "contents"
    BODY = "body"
    SIGNATURES = "signatures"
    SCHEDULES = "schedules"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a file that went into a paragraph: where it begins in the paragraph, and in the file."""

    offset: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Words:
    """What a reader hands over for a paragraph: its words, where they came from, and the number that Word gives it.

    `bold` holds the stretches in bold, from and to; many drafts print the terms that they define so.
    """

    text: str
    pieces: tuple[Piece, ...]
    number: str = ""
    bold: tuple[tuple[int, int], ...] = ()
    is_contents: bool = False

    @property
    def printed(self) -> str:
        """The words with the number before them, as a reader sees them."""
        return f"{self.number} {self.text}".strip()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with its place in the clause tree.

    `number` is as printed ("7.1", "(a)", "Article IV"), `path` all numbers from the top ("7", "1", "a"); both are empty
    for what has no number. `start` is where the words after the number begin. `schedule` is the label of the schedule
    ("Schedule 2") that it stands in.
    """

    words: Words
    number: str
    path: tuple[str, ...]
    start: int
    part: Part
    schedule: str

    @property
    def text(self) -> str:
        """All its words, a typed number included."""
        return self.words.text

    @property
    def body(self) -> str:
        """Its words after the number."""
        return self.words.text[self.start :]

    @property
    def where(self) -> str:
        """What a reader calls it: "Clause 7.1(a)", "Schedule 2, 3"; empty where it has no number."""
        numbers = [part for part in self.path if part[0].isdigit()]
        told = ".".join(numbers) + "".join(f"({part.strip('()')})" for part in self.path if not part[0].isdigit())
        if self.schedule:
            return f"{self.schedule}, {told}" if told else self.schedule
        return f"Clause {told}" if told else ""

    def place(self, source: Source, start: int, end: int) -> Place:
        """Return the place of some of its words, counted from the first character of `text`."""
        line, column = self._position(start)
        end_line, end_column = self._position(max(end - 1, start))
        if end_line != line:
            return Place(source, Span(line, column, line, len(source.line(line)) + 1))
        return Place(source, Span(line, column, line, end_column + 1))

    def _position(self, offset: int) -> tuple[int, int]:
        pieces = self.words.pieces
        piece = pieces[max(bisect_right(pieces, offset, key=lambda each: each.offset) - 1, 0)]
        return piece.line, piece.column + offset - piece.offset
