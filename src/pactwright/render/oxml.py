"""Every Word element that we write by hand: runs, fields, bookmarks, content controls, tables.

Elements are texts of a type of their own, and only here does a text become one: `_words` and `_attribute` escape what
it says, so no value can become markup. Texts take a tenth of the time of trees, and what was written is read again
strictly in any case. Names, order of children and limits are those of ECMA-376, part 1, chapter 17.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NewType

from pactwright.house_style import NAMESPACE, WordStyle

Xml = NewType("Xml", str)
"""Elements of Word as they stand in a file, without declarations of namespaces."""

DECLARATION = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
"""The head of a part, as lxml writes it."""

TAB = Xml("<w:r><w:tab/></w:r>")
"""A run that jumps to the next tab stop."""

FIELD_END = Xml('<w:r><w:fldChar w:fldCharType="end"/></w:r>')
"""The end of a field."""


@lru_cache(maxsize=2048)  # the words of the library, and the numbers of its clauses, are the same in all papers
def run(text: str, *, style: str = "", bold: bool = False, italic: bool = False) -> Xml:
    """A run of text. A line break or a tab in the text becomes Word's own element, so that it is seen."""
    from_the_right = not text.isascii() and _reads_from_the_right(text)
    looked = style or bold or italic or from_the_right
    look = _look(style, bold=bold, italic=italic, from_the_right=from_the_right) if looked else ""
    words = _lines(text)
    return Xml(f"<w:r>{look}{words}</w:r>" if look or words else "<w:r/>")


def field(instruction: str, result: Xml) -> Xml:
    """A field: what Word computes, with the result that is shown until it does."""
    return Xml(f"{field_start(instruction)}{result}{FIELD_END}")


@lru_cache(maxsize=2048)  # the papers of a batch point at the same places
def field_start(instruction: str) -> Xml:
    """The head of a field whose result runs over several paragraphs."""
    return Xml(
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>{_spaced("instrText", f" {instruction} ")}</w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


def bookmark(name: str, number: int, content: Xml) -> Xml:
    """A bookmark around content. `number` is unique in the document."""
    named = _attribute(name)
    return Xml(f'<w:bookmarkStart w:id="{number}" w:name="{named}"/>{content}<w:bookmarkEnd w:id="{number}"/>')


def commented(number: int, content: Xml) -> Xml:
    """Content that a comment is pinned to. `number` is that of the comment."""
    start, end = (f'<w:commentRange{edge} w:id="{number}"/>' for edge in ("Start", "End"))
    return Xml(f'{start}{content}{end}<w:r><w:commentReference w:id="{number}"/></w:r>')


def comments(bodies: Iterable[Xml]) -> bytes:
    """The part of a file that holds its comments."""
    return f'{DECLARATION}<w:comments xmlns:w="{NAMESPACE}">{"".join(bodies)}</w:comments>'.encode()


def comment(number: int, words: Iterable[str], *, author: str, initials: str, time: str) -> Xml:
    """A comment, a paragraph for each of its words."""
    paragraphs = "".join(f"<w:p>{run(each)}</w:p>" for each in words)
    by = f'w:author="{_attribute(author)}" w:date="{time}" w:initials="{_attribute(initials)}"'
    return Xml(f'<w:comment w:id="{number}" {by}>{paragraphs}</w:comment>')


def hyperlink(anchor: str, content: Xml) -> Xml:
    """A link to a bookmark of the same document."""
    return Xml(f'<w:hyperlink w:anchor="{_attribute(anchor)}" w:history="1">{content}</w:hyperlink>')


def content_control(content: Xml, names: Xml, *, number: int) -> Xml:
    """A content control around a run.

    `number` is unique in the document. The control is one for rich text: LibreOffice shows the words of one for plain
    text without bold and without highlighting.
    """
    properties = f'<w:sdtPr>{names}<w:id w:val="{number}"/></w:sdtPr>'
    return Xml(f"<w:sdt>{properties}<w:sdtContent>{content}</w:sdtContent></w:sdt>")


def control_names(*, tag: str, alias: str) -> Xml:
    """The names of a content control. Word refuses one of more than 64 letters."""
    return Xml(f'<w:alias w:val="{_attribute(alias)}"/><w:tag w:val="{_attribute(tag)}"/>')


def table(header: Sequence[str], rows: Iterable[Sequence[Xml]], *, widths: Sequence[int], indent: int) -> Xml:
    """A table whose header row is repeated on each page and whose rows never split.

    `widths` of the columns and `indent` of the table are twentieths of a point.
    """
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    head = _row([run(words) for words in header], widths, style=WordStyle.TABLE_HEADING)
    body = "".join(_row(cells, widths, style=WordStyle.TABLE_TEXT) for cells in rows)
    return Xml(f"<w:tbl>{_table_look(sum(widths), indent)}<w:tblGrid>{grid}</w:tblGrid>{head}{body}</w:tbl>")


def shares(weights: Sequence[int], total: int) -> tuple[int, ...]:
    """Part `total` by weights, to the last twentieth of a point."""
    edges = [total * reached // sum(weights) for reached in accumulate(weights, initial=0)]
    return tuple(right - left for left, right in pairwise(edges))


def joined(elements: Iterable[Xml]) -> Xml:
    """Elements one behind the other."""
    return Xml("".join(elements))


def _look(style: str, *, bold: bool, italic: bool, from_the_right: bool) -> str:
    named = f'<w:rStyle w:val="{_attribute(style)}"/>' if style else ""
    marks = ("b", "bCs") * bold + ("i", "iCs") * italic + ("rtl",) * from_the_right
    return f"<w:rPr>{named}{''.join(f'<w:{mark}/>' for mark in marks)}</w:rPr>"


def _reads_from_the_right(text: str) -> bool:
    """Whether all letters are Hebrew or Arabic. Unless told so, Word puts brackets and stops on the wrong side."""
    directions = {unicodedata.bidirectional(letter) for letter in text}
    return bool(directions & {"R", "AL"}) and "L" not in directions


def _lines(text: str) -> str:
    if "\n" in text or "\t" in text:
        lines = ("<w:tab/>".join(_words(words) for words in line.split("\t")) for line in text.split("\n"))
        return "<w:br/>".join(lines)
    return _words(text)


def _words(text: str) -> str:
    return _spaced("t", text) if text else ""


def _spaced(name: str, text: str) -> str:
    """An element of words. Word drops spaces at its edges that do not ask to be kept."""
    kept = ' xml:space="preserve"' if text != text.strip() or "  " in text else ""
    return f"<w:{name}{kept}>{_text(text)}</w:{name}>"


def _text(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")


@lru_cache(maxsize=2048)  # the papers of a batch name the same fields and places
def _attribute(text: str) -> str:
    plain = _text(text).replace('"', "&quot;")
    return plain.replace("\n", "&#10;").replace("\t", "&#9;")


def _table_look(width: int, indent: int) -> str:
    return (
        f'<w:tblPr><w:tblStyle w:val="{WordStyle.AGREEMENT_TABLE}"/><w:tblW w:w="{width}" w:type="dxa"/>'
        f'<w:tblInd w:w="{indent}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0620" w:firstRow="1" '
        'w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
    )


def _row(cells: Sequence[Xml], widths: Sequence[int], *, style: WordStyle) -> str:
    repeated = "<w:tblHeader/>" if style is WordStyle.TABLE_HEADING else ""
    head = f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
    written = (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{head}{content}</w:p></w:tc>'
        for content, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{''.join(written)}</w:tr>"
