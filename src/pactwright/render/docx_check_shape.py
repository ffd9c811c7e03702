"""The shape of the parts that hold words: every element where Word looks for it, with all that Word needs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from operator import attrgetter

from pactwright.house_style import Element, W
from pactwright.render.docx_check_package import is_time
from pactwright.render.docx_grammar import GOVERNED, fits
from pactwright.render.docx_part import Part, Skeleton
from pactwright.render.docx_parts import parse
from pactwright.render.rendering_lost import RenderingLost

_TAG = attrgetter("tag")
_CONTENT = W + "sdtContent"
_CHANGES = ("ins", "del", "moveFrom", "moveTo")
_NEEDED = {
    **dict.fromkeys((*_CHANGES, "comment"), ("id", "author")),
    **dict.fromkeys(("bookmarkEnd", "commentRangeStart", "commentRangeEnd", "commentReference"), ("id",)),
    **dict.fromkeys(("pStyle", "rStyle", "tblStyle", "numId", "jc"), ("val",)),
    "bookmarkStart": ("id", "name"),
    "fldChar": ("fldCharType",),
    "pgSz": ("w", "h"),
}
_ALIGNMENTS = {
    *("left", "center", "right", "both", "start", "end", "distribute"),
    *("numTab", "lowKashida", "mediumKashida", "highKashida", "thaiDistribute"),
}
_INDENTS = ("left", "start", "right", "end", "hanging", "firstLine")
_LARGEST = 31680  # twentieths of a point: the 22 inches that Word can lay out


def check_shape(part: Part) -> None:
    """Raise RenderingLost where Word would not read the part, or would mend it."""
    for skeleton in part.skeletons():
        _check_skeleton(part.name, skeleton)
    _check_deleted(part)
    for element, value in _odd_values(part):
        raise RenderingLost(f"{part.name} has {value!r} in {_shown(element.tag)}.")


@lru_cache(maxsize=4096)  # papers repeat a hundred skeletons ten thousand times
def _check_skeleton(name: str, skeleton: Skeleton) -> None:
    elements: defaultdict[str, list[Element]] = defaultdict(list)
    for element in parse(name, skeleton.written().encode()).iter():
        elements[element.tag].append(element)
    _check_nesting(name, elements)
    for needy, attributes in _NEEDED.items():
        _check_attributes(name, elements.get(W + needy, []), attributes)


def _check_nesting(name: str, elements: Mapping[str, Sequence[Element]]) -> None:
    for tag in elements.keys() & GOVERNED:
        for children, around in _shapes(tag, elements[tag]):
            if not fits(tag, children, around):
                held = " ".join(_shown(child) for child in children[:12]) or "nothing"
                raise RenderingLost(f"{name} has {_shown(tag)} that Word would not read, with {held}.")


def _shapes(tag: str, elements: Sequence[Element]) -> set[tuple[tuple[str, ...], str]]:
    """What stands in the elements of a tag, and what they stand in where that matters: each shape once."""
    if tag == _CONTENT:
        return {(tuple(map(_TAG, each)), _outside(each)) for each in elements}
    return {(children, "") for children in {tuple(map(_TAG, each)) for each in elements}}


def _outside(content: Element) -> str:
    """What a content control stands in: that tells what may stand in the control."""
    control = content.getparent()
    around = None if control is None else control.getparent()
    return "" if around is None else around.tag


def _check_deleted(part: Part) -> None:
    """Deleted words stand in elements of their own; Word drops them where they are written like others."""
    deleted = [text for mark in part.all("del") for text in mark.iter(W + "t", W + "instrText")]
    if deleted:
        raise RenderingLost(f"{part.name} has deleted words that are written like others: {deleted[0].text!r}.")
    loose = [text for text in part.all("delText", "delInstrText") if next(text.iterancestors(W + "del"), None) is None]
    if loose:
        raise RenderingLost(f"{part.name} has words written as deleted that are not: {loose[0].text!r}.")


def _check_attributes(name: str, elements: list[Element], attributes: tuple[str, ...]) -> None:
    for attribute in attributes:
        wanted = W + attribute
        if not all(element.get(wanted) for element in elements):
            raise RenderingLost(f"{name} has {_shown(elements[0].tag)} without {attribute}.")


def _odd_values(part: Part) -> Iterator[tuple[Element, str]]:
    for element in part.all("jc"):
        if (value := element.get(W + "val", "")) not in _ALIGNMENTS:
            yield element, value
    for element in part.all(*_CHANGES, "comment"):
        if not is_time(value := element.get(W + "date", "1980-01-01T00:00:00Z")):
            yield element, value
    for element in part.all("ind"):
        yield from ((element, value) for name in _INDENTS if not _is_indent(value := element.get(W + name, "0")))


def _is_indent(value: str) -> bool:
    """A whole number within the page, or a figure with its unit, such as "1.5cm"."""
    if value.lstrip("-").isdecimal():
        return abs(int(value)) <= _LARGEST
    return value[-2:] in {"mm", "cm", "in", "pt", "pc", "pi"}


def _shown(tag: str) -> str:
    return tag.replace(W, "w:") if tag.startswith(W) else tag.rpartition("}")[2]
