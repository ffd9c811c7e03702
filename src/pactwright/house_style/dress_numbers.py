"""The lists of a Word template: the word before the number of a schedule, and how provisions count below 1.1."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from pactwright.conventions import NumberingScheme
from pactwright.house_style.model import StyleSheet
from pactwright.house_style.wordml import Element, W, value

_CHAINS = (
    (1, ("Provision1", "Provision2", "Provision3"), ("", "Continued2", "Continued3")),
    (2, ("ScheduleProvision1", "ScheduleProvision2", "ScheduleProvision3"), ("", "", "")),
)
"""The levels of provisions: the figure their numbers begin with, their styles, and those of what continues them."""

_ROOM = (0, 900, 1080)
"""What a number such as 10.12.3 takes on each level, in twentieths of a point."""

_LETTERS = ("", "lowerLetter", "lowerRoman")


def renumber(lists: Element, styles: Element, sheet: StyleSheet) -> None:
    """Let the lists of a file count as `style.yaml` says."""
    if sheet.schedule_word is not None:
        for level in _levels("ScheduleHeading", lists, styles):
            _set(level, "lvlText", f"{sheet.schedule_word} %{_depth(level)}")
    if sheet.numbering is None:
        return
    for first, counted, continued in _CHAINS:
        if sheet.numbering is NumberingScheme.DECIMAL:
            _make_room(counted, continued, lists, styles)
        for place in (1, 2):
            for level in _levels(counted[place], lists, styles):
                _count(level, place, first, sheet.numbering)


def _count(level: Element, place: int, first: int, scheme: NumberingScheme) -> None:
    depth = _depth(level)
    if scheme is NumberingScheme.DECIMAL:
        _set(level, "numFmt", "decimal")
        _set(level, "lvlText", ".".join(f"%{figure}" for figure in range(first, depth + 1)))
    else:
        _set(level, "numFmt", _LETTERS[place])
        _set(level, "lvlText", f"(%{depth})")


def _make_room(counted: tuple[str, ...], continued: tuple[str, ...], lists: Element, styles: Element) -> None:
    """Indent the levels as far as their numbers need: 7.1.1 is wider than (a)."""
    left = max((_indent(level) for level in _levels(counted[0], lists, styles)), default=0)
    for place in (1, 2):
        left += _ROOM[place]
        for level in _levels(counted[place], lists, styles):
            _set_indent(level, {"left": left, "hanging": _ROOM[place]})
        for style in styles.iter(W + "style"):
            if continued[place] and value(style, "styleId") == continued[place]:
                _set_indent(style, {"left": left})


def _levels(name: str, lists: Element, styles: Element) -> Iterator[Element]:
    """Yield the level of a list that a style counts in."""
    style = next((one for one in styles.iter(W + "style") if value(one, "styleId") == name), None)
    own = None if style is None else style.find(f"{W}pPr/{W}numPr")
    if own is None:
        return
    number, level = value(own.find(W + "numId")), value(own.find(W + "ilvl")) or "0"
    used = {value(one.find(W + "abstractNumId")) for one in lists.iter(W + "num") if value(one, "numId") == number}
    for definition in lists.iter(W + "abstractNum"):
        if value(definition, "abstractNumId") in used:
            yield from (one for one in definition.iter(W + "lvl") if value(one, "ilvl") == level)


def _depth(level: Element) -> int:
    return int(value(level, "ilvl")) + 1


def _indent(level: Element) -> int:
    return int(value(level.find(f"{W}pPr/{W}ind"), "left") or "0")


def _set(level: Element, name: str, text: str) -> None:
    for element in level.iter(W + name):
        element.set(W + "val", text)


def _set_indent(within: Element, indents: dict[str, int]) -> None:
    properties = within.find(W + "pPr")
    if properties is None:
        return
    indent = properties.find(W + "ind")
    if indent is None:
        indent = etree.SubElement(properties, W + "ind")
    for name, length in indents.items():
        indent.set(W + name, str(length))
