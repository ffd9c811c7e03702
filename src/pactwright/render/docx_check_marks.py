"""What points at what within a Word file: fields, bookmarks, references, styles, lists, comments and notes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pactwright.render.docx_opened import Opened, refuse_doubled
from pactwright.render.docx_part import Part
from pactwright.render.rendering_lost import RenderingLost

_LONGEST_BOOKMARK = 40
_CONTROL_NUMBER = re.compile(r'<w:sdtPr>(?:<(?!/w:sdtPr|w:id )[^>]*>)*<w:id w:val="([^"]*)"')
_POINTING = ("REF", "PAGEREF", "NOTEREF")
_NO_LIST = "0"  # Word's own way of taking a number away
_NOTES = {
    "word/comments.xml": ("comment", ("commentReference", "commentRangeStart", "commentRangeEnd")),
    "word/footnotes.xml": ("footnote", ("footnoteReference",)),
    "word/endnotes.xml": ("endnote", ("endnoteReference",)),
}


def check_fields(part: Part) -> None:
    """Every field has a beginning, then a code, then a result, then an end, also where one stands in another."""
    open_fields: list[str] = []
    for kind in part.values("fldChar", of="fldCharType"):
        before = open_fields.pop() if kind != "begin" and open_fields else ""
        if (before, kind) not in {("", "begin"), ("begin", "separate"), ("separate", "end"), ("begin", "end")}:
            raise RenderingLost(f"{part.name} has a field with {kind!r} after {before!r}.")
        if kind != "end":
            open_fields.append(kind)
    if open_fields:
        raise RenderingLost(f"{part.name} has a field without end.")


def check_marks(document: Part) -> None:
    """Hold that bookmarks and content controls are each one of a kind, and that every reference finds its place."""
    names, numbers = document.values("bookmarkStart", of="name"), document.values("bookmarkStart", of="id")
    refuse_doubled("a bookmark", (name.casefold() for name in names))
    refuse_doubled("a number of a bookmark", numbers)
    refuse_doubled("a content control", _control_numbers(document))
    if sorted(numbers) != sorted(document.values("bookmarkEnd", of="id")):
        raise RenderingLost("A bookmark of the document does not close.")
    if too_long := [name for name in names if not 0 < len(name) <= _LONGEST_BOOKMARK]:
        raise RenderingLost(f"Word would drop these bookmarks: {too_long}.")
    if missing := set(_pointed_at(document)) - set(names):
        raise RenderingLost(f"References of the document point at nothing: {sorted(missing)}.")


def check_names(file: Opened, written: Iterable[Part]) -> None:
    """Hold that every style, list, comment and note that is named is there."""
    styles, lists = file.part("word/styles.xml"), file.part("word/numbering.xml")
    known_styles = set(styles.values("style", of="styleId")) if styles else set()
    known_lists = set(lists.values("num", of="numId")) if lists else set()
    for part in written:
        _refuse_unknown(part, "style", set(part.values("pStyle", "rStyle", "tblStyle")) - known_styles)
        _refuse_unknown(part, "list", set(part.values("numId")) - known_lists - {_NO_LIST})
        for name, (note, references) in _NOTES.items():
            notes = file.part(name)
            _refuse_unknown(part, note, set(part.values(*references, of="id")) - _numbers(notes, note))


def _refuse_unknown(part: Part, what: str, names: set[str]) -> None:
    if names:
        raise RenderingLost(f"{part.name} names a {what} that the file lacks: {sorted(names)}.")


def _numbers(notes: Part | None, name: str) -> set[str]:
    return set(notes.values(name, of="id")) if notes else set()


def _control_numbers(document: Part) -> list[str]:
    """Other elements are called id too: those of content controls stand in their properties."""
    return document.in_tags(_CONTROL_NUMBER)


def _pointed_at(document: Part) -> Iterator[str]:
    yield from (anchor for anchor in document.values("hyperlink", of="anchor") if anchor)
    for code in document.texts("instrText"):
        words = code.split()
        if words[:1] and words[0] in _POINTING:
            yield from words[1:2]
