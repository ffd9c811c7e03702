"""A text that is read from left to right, with the place of every character."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from pactwright.patterns import pattern
from pactwright.source.model import Span

_LINE_BREAK = pattern(r"\r\n|\r|\n")


@dataclass(slots=True)
class JsonText:
    """The text, how far it is read, and where its lines start."""

    text: str
    index: int = 0
    _starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self._starts = [0, *(found.end() for found in _LINE_BREAK.finditer(self.text))]

    @property
    def next(self) -> str:
        """The next character, or nothing at the end."""
        return self.text[self.index : self.index + 1]

    def take(self, pattern: re.Pattern[str]) -> str:
        """Read on over what matches here, and return it."""
        found = pattern.match(self.text, self.index)
        if found is None:
            return ""
        self.index = found.end()
        return found[0]

    def span(self, start: int, end: int) -> Span:
        """Return the span between two indexes of the text."""
        return Span(*self._place(start), *self._place(end))

    def _place(self, index: int) -> tuple[int, int]:
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1
