"""The numbers that Word itself will print, computed from the lists of a file as Word computes them.

Word shows its own numbers, not ours. So they are compared with those of the agreement after every write: a house
template whose lists count in another way would print references that point at the wrong place.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pactwright.render.oxml import Element, W

_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list: how it counts ("lowerLetter"), from where, and what it prints ("(%3)")."""

    kind: str
    start: int
    text: str


@dataclass(frozen=True, slots=True)
class Numbering:
    """The lists of a file by number, each with its levels from 0, and the list and level of each numbered style."""

    lists: Mapping[str, tuple[Level, ...]]
    styles: Mapping[str, tuple[str, int]]


class Counter:
    """Counts the paragraphs of a document in their order."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._counts: dict[str, list[int]] = {}

    def number(self, paragraph: Element) -> str:
        """Return what Word prints before a paragraph, empty for none."""
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        name = "" if style is None else style.get(W + "val", "")
        if name not in self._numbering.styles:
            return ""
        of, level = self._numbering.styles[name]
        levels = self._numbering.lists[of]
        counts = self._counts.setdefault(of, [each.start - 1 for each in levels])
        counts[level] += 1
        counts[level + 1 :] = [each.start - 1 for each in levels[level + 1 :]]
        return _printed(levels, counts, level)


def numbering(styles: Element, lists: Element) -> Numbering:
    """Read the lists of a file, and which styles count in them."""
    return Numbering(_lists(lists), dict(_numbered_styles(styles)))


def _lists(lists: Element) -> dict[str, tuple[Level, ...]]:
    abstract = {each.get(W + "abstractNumId"): _levels(each) for each in lists.findall(W + "abstractNum")}
    return {
        each.get(W + "numId", ""): abstract[_value(each, "abstractNumId")] for each in lists.findall(W + "num")
    }


def _levels(abstract: Element) -> tuple[Level, ...]:
    return tuple(
        Level(_value(level, "numFmt"), int(_value(level, "start") or "1"), _value(level, "lvlText"))
        for level in abstract.findall(W + "lvl")
    )


def _numbered_styles(styles: Element) -> list[tuple[str, tuple[str, int]]]:
    return [
        (style.get(W + "styleId", ""), (_value(within, "numId"), int(_value(within, "ilvl") or "0")))
        for style in styles.findall(W + "style")
        if (within := style.find(f"{W}pPr/{W}numPr")) is not None and _value(within, "numId") != "0"
    ]


def _value(parent: Element, name: str) -> str:
    child = parent.find(W + name)
    return "" if child is None else child.get(W + "val", "")


def _printed(levels: tuple[Level, ...], counts: list[int], level: int) -> str:
    def counted(match: re.Match[str]) -> str:
        of = int(match[1]) - 1
        return _written(levels[of].kind, max(counts[of], 1))

    return re.sub(r"%(\d)", counted, levels[level].text)


def _written(kind: str, count: int) -> str:
    if kind == "lowerLetter":
        return _letters(count)
    if kind == "upperLetter":
        return _letters(count).upper()
    if kind == "lowerRoman":
        return _roman(count)
    if kind == "upperRoman":
        return _roman(count).upper()
    return str(count)


def _letters(count: int) -> str:
    """Word goes on after z with aa, bb, cc."""
    return chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)


def _roman(count: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        written += letters * (count // value)
        count %= value
    return written
