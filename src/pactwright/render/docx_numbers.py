"""The numbers that Word itself will print, computed from the lists of a file as Word computes them.

Word shows its own numbers, not ours. So they are compared with those of the agreement after every write: a house
template whose lists count in another way would print references that point at the wrong place.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from pactwright.conventions import letter, roman
from pactwright.house_style import Element, W

_PROPERTIES, _OWN_PLACE, _STYLE, _VALUE = W + "pPr", W + "numPr", W + "pStyle", W + "val"
_COUNT = re.compile(r"%(\d)")
_NONE = ("0", 0)  # Word's own way of taking a number away


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list: how it counts ("lowerLetter"), from where, and what it prints ("(%3)")."""

    kind: str
    start: int
    text: str


@dataclass(frozen=True, slots=True)
class Numbering:
    """What counts in a file.

    `lists` tells which definition each list uses: those that share one count on together. `definitions` holds the
    levels of each, from 0. `styles` tells in which list and on which level each numbered style counts.
    """

    lists: Mapping[str, str]
    definitions: Mapping[str, tuple[Level, ...]]
    styles: Mapping[str, tuple[str, int]]


class Counter:
    """Counts the paragraphs of a document in their order."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._counts: dict[str, list[int]] = {}

    def number(self, paragraph: Element) -> str:
        """Return what Word prints before a paragraph, empty for none."""
        of, level = self._place(paragraph)
        definition = self._numbering.lists.get(of)
        if definition is None:
            return ""
        levels = self._numbering.definitions[definition]
        counts = self._counts.setdefault(definition, [each.start - 1 for each in levels])
        counts[level] += 1
        counts[level + 1 :] = [each.start - 1 for each in levels[level + 1 :]]
        return _printed(levels, counts, level)

    def _place(self, paragraph: Element) -> tuple[str, int]:
        """The list and level of a paragraph: its own, or those of its style. Its properties stand before all else."""
        style = ""
        for each in paragraph[0] if len(paragraph) and paragraph[0].tag == _PROPERTIES else ():
            if each.tag == _OWN_PLACE:
                return _place(each)
            if each.tag == _STYLE:
                style = each.get(_VALUE, "")
        return self._numbering.styles.get(style, _NONE)


def numbering(styles: Element, lists: Element) -> Numbering:
    """Read the lists of a file, and which styles count in them."""
    return Numbering(
        lists={each.get(W + "numId", ""): _value(each, "abstractNumId") for each in lists.findall(W + "num")},
        definitions={each.get(W + "abstractNumId", ""): _levels(each) for each in lists.findall(W + "abstractNum")},
        styles=_numbered_styles(styles),
    )


def _levels(definition: Element) -> tuple[Level, ...]:
    return tuple(
        Level(_value(level, "numFmt"), int(_value(level, "start") or "1"), _value(level, "lvlText"))
        for level in definition.findall(W + "lvl")
    )


def _numbered_styles(styles: Element) -> dict[str, tuple[str, int]]:
    known = {style.get(W + "styleId", ""): style for style in styles.findall(W + "style")}
    return {name: place for name, style in known.items() if (place := _place_of_style(style, known)) != _NONE}


def _place_of_style(style: Element, known: Mapping[str, Element]) -> tuple[str, int]:
    """A style counts as it says itself, or as the style it is based on."""
    own = style.find(f"{W}pPr/{W}numPr")
    if own is not None:
        return _place(own)
    base = known.get(_value(style, "basedOn"))
    return _NONE if base is None else _place_of_style(base, known)


def _place(within: Element) -> tuple[str, int]:
    return _value(within, "numId"), int(_value(within, "ilvl") or "0")


def _value(parent: Element, name: str) -> str:
    child = parent.find(W + name)
    return "" if child is None else child.get(W + "val", "")


def _printed(levels: tuple[Level, ...], counts: list[int], level: int) -> str:
    def counted(match: re.Match[str]) -> str:
        of = int(match[1]) - 1
        return _written(levels[of].kind, max(counts[of], 1))

    return _COUNT.sub(counted, levels[level].text)


@lru_cache(maxsize=1024)
def _written(kind: str, count: int) -> str:
    """Write a count as Word does. A kind that is not known here is written in digits, and then found to differ."""
    written = {"Letter": letter, "Roman": roman}.get(kind.removeprefix("lower").removeprefix("upper"), str)(count)
    return written.upper() if kind.startswith("upper") else written
