"""The numbers that Word prints before paragraphs, computed as Word computes them, from lists of any making.

Word shows its own numbers, not ours. So what we write is held against them, and what others wrote is read with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from pactwright.conventions import letter, roman
from pactwright.frozen import dataclass
from pactwright.house_style.wordml import Element, W

_LEVELS = 9
_LARGEST = 3_999
_LONGEST_CHAIN = 32
_SILENT = ("bullet", "none")
_PROPERTIES, _OWN_PLACE, _STYLE, _VALUE = W + "pPr", W + "numPr", W + "pStyle", W + "val"
_SECTION, _TEXT = W + "sectPr", W + "t"
_COUNT = re.compile("%([0-9])")
_NOWHERE = ("0", 0)


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list: how it counts ("lowerLetter"), from where, what it prints ("(%3)"), whether all in digits.

    It starts anew below each of the first `restart` levels.
    """

    kind: str = "none"
    start: int = 1
    text: str = ""
    legal: bool = False
    style: str = ""
    restart: int = _LEVELS


@dataclass(frozen=True, slots=True)
class Numbering:
    """What counts in a file.

    `lists` tells which definition each list uses, and from where its levels start anew: those that share a definition
    count on together. `definitions` holds the levels of each, from 0. `styles` tells in which list and on which level
    each numbered style counts.
    """

    lists: Mapping[str, tuple[str, Mapping[int, int]]]
    definitions: Mapping[str, tuple[Level, ...]]
    styles: Mapping[str, tuple[str, int]]

    def levels(self, of: str) -> tuple[Level, ...]:
        """Return the levels of a list."""
        return self.definitions.get(self.lists.get(of, ("", {}))[0], ())


class _Place(NamedTuple):
    """A level of a list: the counts of its definition, and which of them start anew below it.

    `prints` holds words, each with the count behind it and the way in which that is written, empty for none.
    """

    counts: list[int]
    below: tuple[tuple[int, int], ...]
    prints: tuple[tuple[str, int, str], ...]


_NOT_YET = _Place([], (), ())


class NumberCounter:
    """Counts the paragraphs of a document in their order."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._counts: dict[str, list[int]] = {}
        self._met: set[str] = set()
        self._places: dict[tuple[str, int], _Place | None] = {}

    def number(self, paragraph: Element) -> str:
        """Return what Word prints before a paragraph, empty for none or for a bullet."""
        return "" if _is_section_break(paragraph) else self._counted(*self._place(paragraph))

    def number_of_style(self, style: str) -> str:
        """Return what Word prints before a paragraph of which nothing but its style says that it counts."""
        return self._counted(*self._numbering.styles.get(style, _NOWHERE))

    def _counted(self, of: str, level: int) -> str:
        place = self._places.get((of, level), _NOT_YET)
        if place is _NOT_YET:
            place = self._places[of, level] = self._found(of, level)
        if place is None:
            return ""
        counts = place.counts
        if of not in self._met:
            self._met.add(of)
            anew = self._numbering.lists[of][1]
            counts[:] = [anew.get(which, count + 1) - 1 for which, count in enumerate(counts)]
        counts[level] += 1
        for below, start in place.below:
            counts[below] = start
        return "".join([words + (_written(kind, counts[which]) if kind else "") for words, which, kind in place.prints])

    def _found(self, of: str, level: int) -> _Place | None:
        levels = self._numbering.levels(of)
        if of not in self._numbering.lists or not 0 <= level < len(levels) or levels[level].kind in _SILENT:
            return None
        counts = self._counts.setdefault(self._numbering.lists[of][0], [each.start - 1 for each in levels])
        below = ((which, each.start - 1) for which, each in enumerate(levels) if which > level and level < each.restart)
        return _Place(counts, tuple(below), tuple(_prints(levels, level)))

    def _place(self, paragraph: Element) -> tuple[str, int]:
        """The list and level of a paragraph: its own, or those of its style. Its properties stand before all else."""
        style, own = "", None
        for each in paragraph[0] if len(paragraph) and paragraph[0].tag == _PROPERTIES else ():
            if each.tag == _OWN_PLACE:
                own = each
            elif each.tag == _STYLE:
                style = each.get(_VALUE, "")
        by_style = self._numbering.styles.get(style)
        if own is None:
            return by_style or _NOWHERE
        of = _value(own, "numId") or (by_style[0] if by_style else "0")
        if own.find(W + "ilvl") is not None:
            return of, _whole(_value(own, "ilvl"), 0)
        return of, by_style[1] if by_style else _level_of(style, self._numbering.levels(of))


def _is_section_break(paragraph: Element) -> bool:
    """Whether a paragraph holds nothing but the end of a section: Word neither shows nor counts it."""
    properties = paragraph.find(_PROPERTIES)
    if properties is None or properties.find(_SECTION) is None:
        return False
    return next(paragraph.iter(_TEXT), None) is None


def numbering(styles: Element | None, lists: Element | None) -> Numbering:
    """Read the lists of a file, and which styles count in them."""
    if lists is None:
        return Numbering({}, {}, {})
    definitions = {each.get(W + "abstractNumId", ""): _levels(each) for each in lists.findall(W + "abstractNum")}
    linked = {_value(each, "styleLink"): each.get(W + "abstractNumId", "") for each in lists.findall(W + "abstractNum")}
    for each in lists.findall(W + "abstractNum"):
        link = _value(each, "numStyleLink")
        if link and link in linked:
            definitions[each.get(W + "abstractNumId", "")] = definitions[linked[link]]
    found = {
        each.get(W + "numId", ""): (_value(each, "abstractNumId"), _anew(each)) for each in lists.findall(W + "num")
    }
    without = Numbering(found, definitions, {})
    return without if styles is None else Numbering(found, definitions, _numbered_styles(styles, without))


def _levels(definition: Element) -> tuple[Level, ...]:
    return tuple(
        Level(
            _value(level, "numFmt") or "decimal",
            _whole(_value(level, "start"), 1),
            _value(level, "lvlText")[:40],
            level.find(W + "isLgl") is not None,
            _value(level, "pStyle"),
            _whole(_value(level, "lvlRestart"), _LEVELS),
        )
        for level in definition.findall(W + "lvl")[:_LEVELS]
    )


def _anew(list_: Element) -> dict[int, int]:
    starts = {}
    for override in list_.findall(W + "lvlOverride"):
        level = _whole(override.get(W + "ilvl", ""), 0)
        if override.find(W + "startOverride") is not None and level < _LEVELS:
            starts[level] = _whole(_value(override, "startOverride"), 1)
    return starts


def _numbered_styles(styles: Element, lists: Numbering) -> dict[str, tuple[str, int]]:
    """Tell where each style counts. One that names only a list stands on the level that names the style."""
    known = {style.get(W + "styleId", ""): style for style in styles.findall(W + "style")}
    places = {name: _place_of_style(style, known) for name, style in known.items()}
    return {
        name: (place[0], _level_of(name, lists.levels(place[0])) if place[1] is None else place[1])
        for name, place in places.items()
        if place is not None
    }


def _level_of(style: str, levels: tuple[Level, ...]) -> int:
    return next((number for number, level in enumerate(levels) if style and level.style == style), 0)


def _place_of_style(style: Element | None, known: Mapping[str, Element]) -> tuple[str, int | None] | None:
    """A style counts as it says itself, or as a style that it is based on. A circle of styles counts nothing."""
    for _ in range(_LONGEST_CHAIN):
        if style is None:
            return None
        own = style.find(f"{W}pPr/{W}numPr")
        if own is not None and _value(own, "numId"):
            has_level = own.find(W + "ilvl") is not None
            return _value(own, "numId"), _whole(_value(own, "ilvl"), 0) if has_level else None
        style = known.get(_value(style, "basedOn"))
    return None


def _value(parent: Element, name: str) -> str:
    child = parent.find(W + name)
    return "" if child is None else child.get(W + "val", "")


def _whole(text: str, otherwise: int) -> int:
    return int(text) if re.fullmatch(r"[0-9]{1,4}", text) else otherwise


def _prints(levels: tuple[Level, ...], level: int) -> Iterator[tuple[str, int, str]]:
    """Part what a level prints, such as "%1.%2", into words, each with the count behind it and how that is written."""
    words = _COUNT.split(f"{levels[level].text}%0")
    for between, figure in zip(words[::2], words[1::2], strict=False):
        of = int(figure) - 1
        if not 0 <= of < len(levels):
            yield between, 0, ""
        else:
            yield between, of, "decimal" if levels[level].legal else levels[of].kind


@lru_cache(maxsize=1024)
def _written(kind: str, count: int) -> str:
    count = max(count, 1)
    if kind == "decimalZero":
        return f"{count:02}"
    if count > _LARGEST:
        return str(count)
    written = {"Letter": letter, "Roman": roman}.get(kind.removeprefix("lower").removeprefix("upper"), str)(count)
    return written.upper() if kind.startswith("upper") else written
