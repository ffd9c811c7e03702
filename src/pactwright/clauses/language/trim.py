"""What tags and comments leave behind: nothing where they stand alone on a line, nothing but themselves elsewhere.

Jinja takes the blanks before a tag that opens a line, and the line break after one that ends a line, whatever else the
line holds: an item would lose its indent, and two lines of words would become one. A `+` in the tag forbids it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pactwright.patterns import pattern

_TAG = pattern(r"\{%.*?%\}|<!--.*?-->", re.DOTALL)


def trimmed(text: str) -> str:
    """Mark each tag and comment so that Jinja trims around it just where its line holds no words.

    Lines keep their numbers. A comment keeps nothing but its line breaks: dashes in it would mean something to Jinja.
    """
    return "\n".join(_line(parts) for parts in _lines(text))


def _lines(text: str) -> Iterator[list[str]]:
    """Yield the parts of each line, words and tags in turn; a tag over several lines is a part of one."""
    parts: list[str] = []
    end = 0
    for tag in _TAG.finditer(text):
        *whole, begun = text[end : tag.start()].split("\n")
        for words in whole:
            yield [*parts, words]
            parts = []
        parts += [begun, tag[0]]
        end = tag.end()
    for words in text[end:].split("\n"):
        yield [*parts, words]
        parts = []


def _line(parts: list[str]) -> str:
    words, tags = parts[::2], [_without_words(tag) for tag in parts[1::2]]
    if not tags:
        return words[0]
    if not "".join(words).strip():
        return "".join(tags)
    if not words[0].strip():
        tags[0] = _kept(tags[0], _opening(tags[0]))
    if not words[-1].strip():
        tags[-1] = _kept(tags[-1], -_closing(tags[-1]))
    return words[0] + "".join(tag + after for tag, after in zip(tags, words[1:], strict=True))


def _kept(tag: str, position: int) -> str:
    return f"{tag[:position]}+{tag[position:]}"


def _without_words(tag: str) -> str:
    line_breaks = "\n" * tag.count("\n")
    return f"<!-- {line_breaks} -->" if tag.startswith("<!--") else tag


def _opening(tag: str) -> int:
    return len("<!--") if tag.startswith("<!--") else len("{%")


def _closing(tag: str) -> int:
    return len("-->") if tag.endswith("-->") else len("%}")
