"""Values in, the text that says them out: in YAML as plainly as can be read back, in JSON in quotes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import partial
from typing import TypeAlias

from pactwright.edits.layout import Layout
from pactwright.edits.tree import Value
from pactwright.frozen import dataclass
from pactwright.source import STRANGE_SPACES

_PLAIN_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
_NOT_PLAIN = re.compile(
    rf"^[\s\-?:,\[\]{{}}#&*!|>'\"%@`“”„‘’{STRANGE_SPACES}]|:\s|\s\#|[:\s“”’{STRANGE_SPACES}]$|[\n\t]", re.VERBOSE
)
_NOT_PLAIN_IN_BRACKETS = re.compile(r"[,\[\]{}:]")
_NOTHING = {"", "~", "null", "Null", "NULL"}
_BARE_IN_JSON = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false")


@dataclass(frozen=True, slots=True)
class Words:
    """A value and whether its texts are to be put in quotes, come what may."""

    value: Value
    in_quotes: bool = False


Way: TypeAlias = "partial[Words]"
WAYS = (partial(Words, in_quotes=False), partial(Words, in_quotes=True))
"""How a value may be written, the plainest first: what is not read back as meant is written the next way."""


def in_line(words: Words, layout: Layout, *, like: str = "", in_brackets: bool = True) -> str:
    """Write a value on one line; `like` is the text in whose place it comes, whose quotes it takes over."""
    value = words.value
    if isinstance(value, str):
        return _text(words, layout, like=like, in_brackets=in_brackets)
    if isinstance(value, dict):
        entries = (f"{key_of(name, layout)}: {_inner(words, one, layout)}" for name, one in value.items())
        return f"{{{', '.join(entries)}}}"
    return f"[{', '.join(_inner(words, one, layout) for one in value)}]"


def after_name(words: Words, layout: Layout, column: int) -> list[str]:
    """Write what follows the colon of a name that stands in a column (from 0): the rest of the line, lines below."""
    value = words.value
    if isinstance(value, str) or not value:
        return _single(words, layout, column + layout.step)
    if isinstance(value, dict):
        return ["", *block(words, layout, column + layout.step)]
    return ["", *items(words, layout, column + layout.dash_step)]


def after_dash(words: Words, layout: Layout, column: int) -> list[str]:
    """Write what follows a dash in a column (from 0): the rest of the line, lines below."""
    value = words.value
    if isinstance(value, str) or not value:
        return _single(words, layout, column + 2)
    if isinstance(value, dict):
        first, *rest = block(words, layout, column + 2)
        return [f" {first.lstrip()}", *rest]
    return ["", *items(words, layout, column + 2)]


def block(words: Words, layout: Layout, column: int) -> Iterator[str]:
    """Write the fields of a block, each on a line of its own."""
    assert isinstance(words.value, dict)  # noqa: S101  # asked by the callers
    for name, value in words.value.items():
        yield from field_lines(name, Words(value, words.in_quotes), layout, column)


def field_lines(name: str, words: Words, layout: Layout, column: int) -> list[str]:
    """Write a field with its value."""
    first, *rest = after_name(words, layout, column)
    return [f"{' ' * column}{key_of(name, layout)}:{first}", *rest]


def items(words: Words, layout: Layout, column: int) -> Iterator[str]:
    """Write the items of a list, each after a dash."""
    assert isinstance(words.value, list)  # noqa: S101  # asked by the callers
    for value in words.value:
        first, *rest = after_dash(Words(value, words.in_quotes), layout, column)
        yield f"{' ' * column}-{first}"
        yield from rest


def key_of(name: str, layout: Layout) -> str:
    """Write the name of a field."""
    return name if _PLAIN_KEY.fullmatch(name) and not layout.is_json else _in_quotes(name)


def _inner(words: Words, value: Value, layout: Layout) -> str:
    return in_line(Words(value, words.in_quotes), layout)


def _single(words: Words, layout: Layout, column: int) -> list[str]:
    text = words.value
    if not isinstance(text, str) or words.in_quotes or not _fits_block(text):
        return [f" {in_line(words, layout, in_brackets=False)}"]
    ending = len(text) - len(text.rstrip("\n"))
    header = "|-" if ending == 0 else "|" if ending == 1 else "|+"
    lines = text[: -1 if ending else len(text)].split("\n")
    return [f" {header}", *(f"{' ' * column}{line}" if line else "" for line in lines)]


def _fits_block(text: str) -> bool:
    """Whether a text of several lines can be written below a `|`: its first line tells the indentation."""
    return "\n" in text and bool(text.strip()) and not text.startswith((" ", "\n", "\t"))


def _text(words: Words, layout: Layout, *, like: str, in_brackets: bool) -> str:
    text = words.value
    assert isinstance(text, str)  # noqa: S101  # asked by the caller
    if layout.is_json:
        return text if like and like not in "\"'" and _BARE_IN_JSON.fullmatch(text) else _in_quotes(text)
    if words.in_quotes or like == '"':
        return _in_quotes(text)
    if like == "'" and "\n" not in text:
        return "'" + text.replace("'", "''") + "'"
    is_plain = text not in _NOTHING and not _NOT_PLAIN.search(text)
    return text if is_plain and not (in_brackets and _NOT_PLAIN_IN_BRACKETS.search(text)) else _in_quotes(text)


def _in_quotes(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\ufeff", "\\ufeff")
