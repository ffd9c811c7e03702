"""What points at what within a Word file: fields, bookmarks, references, styles, lists, comments and notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pactwright.render.docx_marks import (
    ANCHOR,
    BOOKMARK,
    BOOKMARK_END,
    BOOKMARK_NUMBER,
    COMMENT,
    COMMENT_END,
    COMMENT_NAMED,
    COMMENT_START,
    CONTROL_NUMBER,
    ENDNOTE,
    ENDNOTE_NAMED,
    FIELD_CODE,
    FIELD_MARK,
    FOOTNOTE,
    FOOTNOTE_NAMED,
    LIST,
    LIST_NAMED,
    STYLE,
    STYLE_NAMED,
)
from pactwright.render.docx_opened import Opened, refuse_doubled
from pactwright.render.docx_part import Part
from pactwright.render.rendering_lost import RenderingLost

_LONGEST_BOOKMARK = 40
_POINTING = ("REF", "PAGEREF", "NOTEREF")
_NO_LIST = "0"  # Word's own way of taking a number away
_NOTES = {
    "word/comments.xml": ("comment", COMMENT, (COMMENT_NAMED, COMMENT_START, COMMENT_END)),
    "word/footnotes.xml": ("footnote", FOOTNOTE, (FOOTNOTE_NAMED,)),
    "word/endnotes.xml": ("endnote", ENDNOTE, (ENDNOTE_NAMED,)),
}


def check_fields(part: Part) -> None:
    """Every field has a beginning, then a code, then a result, then an end, also where one stands in another."""
    open_fields: list[str] = []
    for kind in part.found(FIELD_MARK):
        before = open_fields.pop() if kind != "begin" and open_fields else ""
        if (before, kind) not in {("", "begin"), ("begin", "separate"), ("separate", "end"), ("begin", "end")}:
            raise RenderingLost(f"{part.name} has a field with {kind!r} after {before!r}.")
        if kind != "end":
            open_fields.append(kind)
    if open_fields:
        raise RenderingLost(f"{part.name} has a field without end.")


def check_marks(document: Part) -> None:
    """Hold that bookmarks and content controls are each one of a kind, and that every reference finds its place."""
    names, numbers = document.found(BOOKMARK), document.found(BOOKMARK_NUMBER)
    refuse_doubled("a bookmark", (name.casefold() for name in names))
    refuse_doubled("a number of a bookmark", numbers)
    refuse_doubled("a content control", document.found(CONTROL_NUMBER))
    if sorted(numbers) != sorted(document.found(BOOKMARK_END)):
        raise RenderingLost("A bookmark of the document does not close.")
    if too_long := [name for name in names if not 0 < len(name) <= _LONGEST_BOOKMARK]:
        raise RenderingLost(f"Word would drop these bookmarks: {too_long}.")
    if missing := set(_pointed_at(document)) - set(names):
        raise RenderingLost(f"References of the document point at nothing: {sorted(missing)}.")


def check_names(file: Opened, written: Iterable[Part]) -> None:
    """Hold that every style, list, comment and note that is named is there."""
    styles, lists = file.part("word/styles.xml"), file.part("word/numbering.xml")
    known_styles = set(styles.found(STYLE)) if styles else set()
    known_lists = set(lists.found(LIST)) if lists else set()
    for part in written:
        _refuse_unknown(part, "style", set(part.found(STYLE_NAMED)) - known_styles)
        _refuse_unknown(part, "list", set(part.found(LIST_NAMED)) - known_lists - {_NO_LIST})
        for name, (note, known, references) in _NOTES.items():
            notes = file.part(name)
            numbers = set(notes.found(known)) if notes else set()
            _refuse_unknown(part, note, set(part.found(*references)) - numbers)


def _refuse_unknown(part: Part, what: str, names: set[str]) -> None:
    if names:
        raise RenderingLost(f"{part.name} names a {what} that the file lacks: {sorted(names)}.")


def _pointed_at(document: Part) -> Iterator[str]:
    yield from (anchor for anchor in document.found(ANCHOR) if anchor)
    for code in document.found(FIELD_CODE):
        words = code.split()
        if words[:1] and words[0] in _POINTING:
            yield from words[1:2]
