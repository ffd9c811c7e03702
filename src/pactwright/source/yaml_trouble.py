"""Where and why libyaml gave up, and what a rule makes of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

import yaml
from yaml.events import Event

from pactwright.frozen import dataclass
from pactwright.source.faults import Fault
from pactwright.source.yaml_lines import Written, indentation, says_nothing, starts_field, written


@dataclass(frozen=True, slots=True)
class Trouble:
    """An error of libyaml with the lines it was reading. Lines and columns count from 0."""

    lines: Sequence[str]
    problem: str
    line: int
    column: int
    context: str
    context_line: int
    context_column: int
    last: Event | None

    @property
    def here(self) -> str:
        """The line in which libyaml gave up."""
        return self.lines[self.line]

    @property
    def value_here(self) -> Written | None:
        """The value in that line."""
        return written(self.here)

    @property
    def character(self) -> str:
        """The character at which libyaml gave up, or nothing at the end of a line."""
        return self.here[self.column : self.column + 1]

    @property
    def starts_its_line(self) -> bool:
        """Whether nothing but spaces stands before the place at which libyaml gave up."""
        return self.column == indentation(self.here)

    @property
    def suspects(self) -> tuple[int, ...]:
        """The lines that may hold the slip, likeliest first: libyaml often notices one only on the next line."""
        before = self.line_before(self.line)
        first = self.context_line if self.context == "while scanning a simple key" else self.line
        return tuple(dict.fromkeys(line for line in (first, self.line, before) if line is not None))

    @property
    def lines_of_block(self) -> range:
        """The lines above, up to the field at the left margin that they belong to, nearest first."""
        inside = takewhile(lambda number: self.lines[number][:1].strip() == "", range(self.line - 1, -1, -1))
        return range(self.line - 1, self.line - 1 - len(list(inside)), -1)

    def line_before(self, line: int) -> int | None:
        """Return the nearest line above that says something."""
        return next((above for above in range(line - 1, -1, -1) if not says_nothing(self.lines[above])), None)

    def line_after(self, line: int) -> int | None:
        """Return the nearest line below that says something."""
        below = range(line + 1, len(self.lines))
        return next((number for number in below if not says_nothing(self.lines[number])), None)

    def openings(self) -> Iterator[tuple[int, Written]]:
        """Yield the lines, upwards, whose value is followed by a new field or item although it may not be finished."""
        for number in range(self.line, -1, -1):
            value = written(self.lines[number])
            if value and self._is_followed_by_new(number, value):
                yield number, value

    def _is_followed_by_new(self, number: int, value: Written) -> bool:
        after = self.line_after(number)
        return after is None or (starts_field(self.lines[after]) and indentation(self.lines[after]) <= value.column)


def trouble_from(error: yaml.MarkedYAMLError, lines: Sequence[str], last: Event | None) -> Trouble:
    """Return the trouble behind an error. What lies past the last words of the file is moved there."""
    mark, context = error.problem_mark, error.context_mark or error.problem_mark
    if mark is None or context is None:
        raise TypeError(error)
    line, column = mark.line, mark.column
    last_words = max((number for number, text in enumerate(lines) if text.strip()), default=0)
    if line > last_words:
        line, column = last_words, len(lines[last_words].rstrip())
    context_line = min(context.line, line)
    return Trouble(lines, error.problem or "", line, column, error.context or "", context_line, context.column, last)


@dataclass(frozen=True, slots=True)
class Slip:
    """A fault behind a trouble, and the lines as they should be to read on. Without any, the whole block is skipped."""

    fault: Fault
    mended: Mapping[int, str]


def mended_rest(line: str, column: int) -> str:
    """Return the line with harmless letters from a column on."""
    return line[:column] + "x" * len(line[column:].rstrip())


def mended_value(line: str, value: Written) -> str:
    """Return the line with a harmless value of the same length, so that all columns stay as they are."""
    end = value.value_column + len(value.value)
    return line[: value.value_column] + "x" * len(value.value) + line[end:]
