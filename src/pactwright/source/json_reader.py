"""A reader of JSON that keeps every span and goes on after a slip wherever it can tell what was meant.

Not Python's own: that one stops at the first error, keeps the last of two equal names without a word, rounds numbers
and takes `NaN`. Here numbers stay text, exactly as typed.
"""

from __future__ import annotations

import re

from pactwright.patterns import pattern
from pactwright.source.characters import STRANGE_SPACES, strange_space
from pactwright.source.faults import FAULT_LIMIT, Fault, FaultKind, shortened
from pactwright.source.json_strings import take_string
from pactwright.source.json_text import JsonText
from pactwright.source.json_words import scalar_from_word
from pactwright.source.limits import DEEPEST_NESTING, MOST_VALUES, nested_too_deeply, too_many_values
from pactwright.source.model import Entry, Mapping, Node, Scalar, Sequence, Span
from pactwright.source.names import duplicate

_BLANKS = pattern(r"[ \t\r\n]+")
_STRANGE = pattern(f"[{STRANGE_SPACES}]+")
_COMMENT = pattern(r"//[^\r\n]*|/\*.*?\*/|#[^\r\n]*", re.DOTALL)
_QUOTES = "\"'“„"


class Unreadable(Exception):
    """Reading cannot go on. It carries the fault and never leaves this module."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message)
        self.fault = fault


class JsonReader:
    """The text as far as it is read, and the faults found in it."""

    def __init__(self, text: str, faults: list[Fault]) -> None:
        self._text = JsonText(text)
        self._faults = faults
        self._count = 0

    def read(self) -> Node | None:
        """Return the tree, or None where reading could not go on to the end."""
        try:
            self._skip_blanks()
            root = self._value(depth=0)
            self._end()
        except Unreadable as stop:
            self._faults.append(stop.fault)
            return None
        return root

    def _end(self) -> None:
        self._skip_blanks()
        if self._text.next:
            message = "Text follows after the end of the value."
            cure = "Delete it, or check the brackets before it."
            raise Unreadable(Fault(FaultKind.TEXT_AFTER_END, message, cure, self._here()))

    def _value(self, *, depth: int) -> Node:
        self._count += 1
        if self._count > MOST_VALUES:
            raise Unreadable(too_many_values(self._here()))
        if self._text.next and self._text.next in "{[":
            if depth >= DEEPEST_NESTING:
                raise Unreadable(nested_too_deeply(self._here()))
            return self._mapping(depth) if self._text.next == "{" else self._sequence(depth)
        if self._text.next and self._text.next in _QUOTES:
            return self._string()
        return self._word()

    def _mapping(self, depth: int) -> Mapping:
        start = self._text.index
        entries: list[Entry] = []
        seen: dict[str, Span] = {}
        while self._goes_on("}", start, is_first=not entries):
            self._count += 1
            key = self._string() if self._text.next in _QUOTES else self._bare_name()
            if key.text in seen:
                self._tell(duplicate(key.text, key.span, seen[key.text]))
            seen.setdefault(key.text or "", key.span)
            self._colon()
            entries.append(Entry(key, self._value(depth=depth + 1)))
        return Mapping(tuple(entries), self._text.span(start, self._text.index))

    def _sequence(self, depth: int) -> Sequence:
        start = self._text.index
        values: list[Node] = []
        while self._goes_on("]", start, is_first=not values):
            values.append(self._value(depth=depth + 1))
        return Sequence(tuple(values), self._text.span(start, self._text.index))

    def _goes_on(self, closing: str, start: int, *, is_first: bool) -> bool:
        """Read on to the next value of a list or block and tell whether there is one."""
        if is_first:
            self._text.index += 1
        self._skip_blanks()
        comma = self._text.index if self._text.next == "," and not is_first else None
        if comma is not None:
            self._text.index += 1
            self._skip_blanks()
        if not self._text.next:
            raise Unreadable(self._never_closed(start))
        if self._text.next != closing:
            if comma is None and not is_first:
                self._comma_missing()
            return True
        if comma is not None:
            self._comma_too_many(comma)
        self._text.index += 1
        return False

    def _never_closed(self, start: int) -> Fault:
        bracket = self._text.text[start]
        message = f"The bracket {bracket} that is opened here is never closed."
        cure = f"Put a closing {'}' if bracket == '{' else ']'} after the last value."
        return Fault(FaultKind.UNCLOSED_BRACKET, message, cure, self._text.span(start, start + 1))

    def _comma_missing(self) -> None:
        if self._text.next in "}]:,":
            raise self._unreadable()
        message = "A comma is missing before this value."
        self._tell(Fault(FaultKind.MISSING_COMMA, message, "Put a comma after the value before it.", self._here()))

    def _comma_too_many(self, comma: int) -> None:
        message = "This comma follows the last value."
        self._tell(Fault(FaultKind.TRAILING_COMMA, message, "Delete it.", self._text.span(comma, comma + 1)))

    def _colon(self) -> None:
        self._skip_blanks()
        if self._text.next != ":":
            message = "A colon is missing between the name of a field and its value."
            raise Unreadable(Fault(FaultKind.MISSING_COLON, message, 'Write `"name": value`.', self._here()))
        self._text.index += 1
        self._skip_blanks()

    def _string(self) -> Scalar:
        start = self._text.index
        says = take_string(self._text, self._tell)
        if says is None:
            message = "The quote that is opened here is not closed on this line."
            cure = "Put a closing quote at the end of the text. Write a new line inside a text as `\\n`."
            raise Unreadable(Fault(FaultKind.UNCLOSED_QUOTE, message, cure, self._here()))
        return Scalar(says, self._text.span(start, self._text.index))

    def _bare_name(self) -> Scalar:
        name = scalar_from_word(self._text, _say_nothing)
        if name is None:
            raise self._unreadable()
        word = name.text or "null"
        message = "The name of a field needs quotes in JSON."
        self._tell(Fault(FaultKind.WRONG_QUOTES, message, f'Write "{shortened(word)}".', name.span))
        return Scalar(word, name.span)

    def _word(self) -> Scalar:
        scalar = scalar_from_word(self._text, self._tell)
        if scalar is None:
            raise self._unreadable()
        return scalar

    def _skip_blanks(self) -> None:
        while True:
            self._text.take(_BLANKS)
            start = self._text.index
            if self._text.take(_STRANGE):
                self._tell(strange_space(self._text.text[start], self._text.span(start, start + 1)))
            elif self._text.take(_COMMENT):
                message = "JSON knows no comments."
                cure = "Delete it, or write the file as YAML, where a comment starts with `#`."
                place = self._text.span(start, start + 1)
                self._tell(Fault(FaultKind.COMMENT_IN_JSON, message, cure, place))
            else:
                return

    def _unreadable(self) -> Unreadable:
        message = "The file cannot be read as JSON from here on."
        cure = "Check the quotes, commas, colons and brackets here and just before."
        return Unreadable(Fault(FaultKind.UNREADABLE_JSON, message, cure, self._here()))

    def _tell(self, fault: Fault) -> None:
        """Keep the fault, and stop once there are more than anybody reads."""
        if len(self._faults) >= FAULT_LIMIT:
            raise Unreadable(fault)
        self._faults.append(fault)

    def _here(self) -> Span:
        return self._text.span(self._text.index, self._text.index + len(self._text.next))


def _say_nothing(_: Fault) -> None:
    """Take the fault of a word where the missing quotes around it are told instead."""
