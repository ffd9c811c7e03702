"""Slips in a single value that YAML reads without a word, but not as it was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pactwright.frozen import dataclass
from pactwright.patterns import pattern
from pactwright.source.characters import (
    STRANGE_SPACES,
    escaped_forbidden,
    forbidden_in_value,
    strange_space,
    strange_space_at_edge,
)
from pactwright.source.faults import Fault, FaultKind, shortened
from pactwright.source.model import Span
from pactwright.source.yaml_lines import quoted, span
from pactwright.source.yaml_spaces import FIELD_WITHOUT_SPACE, missing_space_after_colon, missing_space_after_dash

_CUT_TEXT = pattern(r"[ \t]+(#[A-Z]{0,2}-?\d\S*|#[0-9A-Fa-f]{6}\b)")
_MARK_WITH_STRANGE_SPACE = pattern(rf"(?:[\w-]+:|-)(?=[{STRANGE_SPACES}])")
_DASH_WITHOUT_SPACE = pattern(r"-(?=[^\W\d])")
_BLOCK_HEADER = pattern(r"[|>][+-]?\d")
_ESCAPE = pattern(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)", re.DOTALL)
_NAMED_ESCAPES = dict(zip("0abvfreNLP", "\0\a\b\v\f\r\x1b\x85\u2028\u2029", strict=True))
_CURLY_PAIRS = {"“": "”", "„": "”“", "‘": "’"}


@dataclass(frozen=True, slots=True)
class WrittenScalar:
    """A value as it stands in the file: its text, its place, its quotes and what it stands in."""

    lines: Sequence[str]
    text: str
    place: Span
    style: str | None
    in_list: bool
    on_own_line: bool

    @property
    def line(self) -> int:
        """The first line, counted from 0 like all four of these."""
        return self.place.line - 1

    @property
    def column(self) -> int:
        """The column of the first character."""
        return self.place.column - 1

    @property
    def end_line(self) -> int:
        """The last line. The end of a file without a last line break lies past its lines."""
        return min(self.place.end_line, len(self.lines)) - 1

    @property
    def end_column(self) -> int:
        """The column after the last character."""
        return self.place.end_column - 1

    def lines_after_first(self) -> Iterator[tuple[int, str]]:
        """Yield the number and the text of each further line, without its indentation."""
        for number in range(self.line + 1, self.end_line + 1):
            yield number, self.lines[number].lstrip(" ")


def is_beyond_doubt(text: str, style: str | None, place: Span, lines: Sequence[str]) -> bool:
    """Whether a value is plain letters on one line, in which nothing can slip: most are, and are looked at no further.

    A slip is told by a sign or a space that is not of the keyboard, by `#`, by `:` or by a dash in front.
    """
    is_plain = not style and place.line == place.end_line <= len(lines) and text.isascii()
    return is_plain and ":" not in text and text[:1] != "-" and "#" not in lines[place.line - 1]


def faults_of_value(value: WrittenScalar) -> Iterator[Fault]:
    """Yield the slips in one value of a YAML file."""
    if not value.style:
        yield from _faults_of_plain(value)
    elif value.style == '"':
        yield from _forbidden_escape(value)
    elif value.style in "|>":
        yield from _percentage_read_as_block(value)


def _faults_of_plain(value: WrittenScalar) -> Iterator[Fault]:
    if "#" in value.lines[value.end_line]:
        yield from _cut_by_comment(value)
    if value.line != value.end_line:
        for number, line in value.lines_after_first():
            yield from _swallowed(value, number, line)
    if value.text and not (value.text[0] + value.text[-1]).isascii():
        yield from _strange_edge(value)
        yield from _curly_quotes(value)
    if value.on_own_line and (value.text[:1] == "-" or ":" in value.text):
        yield from _field_or_item_without_space(value)


def _cut_by_comment(value: WrittenScalar) -> Iterator[Fault]:
    found = _CUT_TEXT.match(value.lines[value.end_line], value.end_column)
    if not found:
        return
    lost = value.lines[value.end_line][found.start(1) :]
    cut = shortened(found[1])
    message = f"A `#` after a space starts a comment, so `{cut}` and the rest of this line are not read."
    whole = quoted(f"{value.text} {lost}".strip())
    cure = f"Put the text in quotes: {whole}. If it is a comment, write a space after `#`."
    place = span(value.end_line, found.start(1), len(lost))
    yield Fault(FaultKind.COMMENT_CUTS_TEXT, message, cure, place, severity="warning")


def _swallowed(value: WrittenScalar, number: int, line: str) -> Iterator[Fault]:
    column = len(value.lines[number]) - len(line)
    strange = _MARK_WITH_STRANGE_SPACE.match(line)
    if line.startswith("- ") and not value.text.startswith("-"):
        yield _swallowed_item(value, number, column)
    elif strange:
        yield strange_space(line[strange.end()], span(number, column + strange.end()))
    elif value.in_list and _DASH_WITHOUT_SPACE.match(line):
        yield missing_space_after_dash(value.lines[number], number)
    elif value.in_list and FIELD_WITHOUT_SPACE.match(line) and FIELD_WITHOUT_SPACE.match(value.text):
        yield missing_space_after_colon(value.lines[number], number)


def _swallowed_item(value: WrittenScalar, number: int, column: int) -> Fault:
    message = "This line looks like a list item, but its indentation makes it part of the text above."
    cure = f"Line up the dashes: give the dash the indentation of line {value.line + 1}."
    if not value.in_list:
        cure = "If it is a list, the line above it ends with a colon. If it is text, put the whole text in quotes."
    above = ("The text begins here.", span(value.line, value.column))
    return Fault(FaultKind.SWALLOWED_LINE, message, cure, span(number, column), (above,))


def _strange_edge(value: WrittenScalar) -> Iterator[Fault]:
    character = strange_space_at_edge(value.text)
    if character and value.text[0] == character:
        yield strange_space(character, span(value.line, value.column))
    elif character:
        yield strange_space(character, span(value.end_line, value.end_column - 1))


def _curly_quotes(value: WrittenScalar) -> Iterator[Fault]:
    closing = _CURLY_PAIRS.get(value.text[0])
    inside = value.text[1:-1]
    if not closing or value.text[-1] not in closing or any(character in inside for character in closing):
        return
    message = (
        f"The curly quotes {value.text[0]} and {value.text[-1]} are no quotes in YAML: they become part of the text."
    )
    cure = (
        f"Use straight quotes: {quoted(inside)}. To keep them, put straight quotes around them: {quoted(value.text)}."
    )
    yield Fault(FaultKind.CURLY_QUOTES, message, cure, span(value.line, value.column), severity="warning")


def _field_or_item_without_space(value: WrittenScalar) -> Iterator[Fault]:
    first_line = value.lines[value.line][value.column :]
    strange = _MARK_WITH_STRANGE_SPACE.match(first_line)
    if strange:
        yield strange_space(first_line[strange.end()], span(value.line, value.column + strange.end()))
    elif not value.in_list and _DASH_WITHOUT_SPACE.match(first_line):
        yield missing_space_after_dash(value.lines[value.line], value.line)
    elif not value.in_list and FIELD_WITHOUT_SPACE.match(first_line):
        yield missing_space_after_colon(value.lines[value.line], value.line)


def _forbidden_escape(value: WrittenScalar) -> Iterator[Fault]:
    if not forbidden_in_value(value.text):
        return
    for number in range(value.line, value.end_line + 1):
        start = value.column + 1 if number == value.line else 0
        for escape in _ESCAPE.finditer(value.lines[number], start):
            character = forbidden_in_value(_meaning(escape[0]))
            if character:
                yield escaped_forbidden(character, span(number, escape.start(), len(escape[0])))
                return


def _meaning(escape: str) -> str:
    """Return the character that an escape of YAML 1.1 stands for, where it can be one that cannot be printed."""
    if escape[1] in "xuU" and escape[2:]:
        return chr(int.from_bytes(bytes.fromhex(escape[2:])))
    return _NAMED_ESCAPES.get(escape[1], "")


def _percentage_read_as_block(value: WrittenScalar) -> Iterator[Fault]:
    header = value.lines[value.line][value.column :].strip()
    if value.text.strip() or not _BLOCK_HEADER.match(header):
        return
    message = f"A value that starts with `{header[0]}` starts a block of text, so `{shortened(header)}` is not read."
    place = span(value.line, value.column, len(header))
    yield Fault(FaultKind.SPECIAL_FIRST_CHARACTER, message, f"Put it in quotes: {quoted(header)}.", place)
