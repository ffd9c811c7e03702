"""Every Word element that we write by hand: runs, fields, bookmarks, content controls, tables.

Elements are built with lxml, which escapes what they hold: no value can become markup. Names, order of children and
limits are those of ECMA-376, part 1, chapter 17.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

from lxml import etree
from markupsafe import Markup

from pactwright.house_style import NAMESPACE, Element, W, WordStyle

PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"


def run(text: str, *, style: str = "", bold: bool = False, italic: bool = False) -> Element:
    """A run of text. A line break or a tab in the text becomes Word's own element, so that it is seen."""
    element = etree.Element(W + "r")
    if style or bold or italic or _reads_from_the_right(text):
        _look(element, text, style=style, bold=bold, italic=italic)
    for line, words in enumerate(text.split("\n")):
        if line:
            etree.SubElement(element, W + "br")
        _words(element, words)
    return element


def tab() -> Element:
    """A run that jumps to the next tab stop."""
    element = etree.Element(W + "r")
    etree.SubElement(element, W + "tab")
    return element


def field(instruction: str, result: Iterable[Element]) -> list[Element]:
    """A field: what Word computes, with the result that is shown until it does."""
    return [*field_start(instruction), *result, field_end()]


def field_start(instruction: str) -> list[Element]:
    """The head of a field whose result runs over several paragraphs."""
    code = etree.Element(W + "r")
    _set_text(etree.SubElement(code, W + "instrText"), f" {instruction} ")
    return [_field_mark("begin"), code, _field_mark("separate")]


def field_end() -> Element:
    """The end of a field."""
    return _field_mark("end")


def bookmark(name: str, number: int, content: Iterable[Element]) -> list[Element]:
    """A bookmark around content. `number` is unique in the document."""
    start = etree.Element(W + "bookmarkStart", {W + "id": str(number), W + "name": name})
    return [start, *content, etree.Element(W + "bookmarkEnd", {W + "id": str(number)})]


def commented(number: int, content: Iterable[Element]) -> list[Element]:
    """Content that a comment is pinned to. `number` is that of the comment."""
    start, end = (etree.Element(W + f"commentRange{edge}", {W + "id": str(number)}) for edge in ("Start", "End"))
    mark = etree.Element(W + "r")
    etree.SubElement(mark, W + "commentReference", {W + "id": str(number)})
    return [start, *content, end, mark]


def paragraph(content: Iterable[Element]) -> Element:
    """A paragraph in the usual style of the file."""
    element = etree.Element(W + "p")
    element.extend(content)
    return element


def hyperlink(anchor: str, content: Iterable[Element]) -> Element:
    """A link to a bookmark of the same document."""
    element = etree.Element(W + "hyperlink", {W + "anchor": anchor, W + "history": "1"})
    element.extend(content)
    return element


def content_control(content: Element, *, tag: str, alias: str, number: int) -> Element:
    """A content control around a run.

    `number` is unique in the document; Word refuses a tag or alias of more than 64 letters. It is one for rich text:
    LibreOffice shows the words of one for plain text without bold and without highlighting.
    """
    element = etree.Element(W + "sdt")
    properties = etree.SubElement(element, W + "sdtPr")
    for name, value in (("alias", alias), ("tag", tag), ("id", str(number))):
        etree.SubElement(properties, W + name, {W + "val": value})
    etree.SubElement(element, W + "sdtContent").append(content)
    return element


def table(
    header: Sequence[str], rows: Iterable[Sequence[Iterable[Element]]], *, widths: Sequence[int], indent: int
) -> Element:
    """A table whose header row is repeated on each page and whose rows never split.

    `widths` of the columns and `indent` of the table are twentieths of a point.
    """
    element = etree.Element(W + "tbl")
    _table_look(element, sum(widths), indent)
    grid = etree.SubElement(element, W + "tblGrid")
    for width in widths:
        etree.SubElement(grid, W + "gridCol", {W + "w": str(width)})
    _row(element, [[run(words)] for words in header], widths, style=WordStyle.TABLE_HEADING)
    for cells in rows:
        _row(element, cells, widths, style=WordStyle.TABLE_TEXT)
    return element


def shares(weights: Sequence[int], total: int) -> tuple[int, ...]:
    """Part `total` by weights, to the last twentieth of a point."""
    edges = [total * reached // sum(weights) for reached in accumulate(weights, initial=0)]
    return tuple(right - left for left, right in pairwise(edges))


def markup(elements: Iterable[Element]) -> Markup:
    """The elements as text that a template takes over unchanged, without declarations of namespaces."""
    parent = etree.Element(W + "p", nsmap={"w": NAMESPACE})
    parent.extend(elements)
    text = etree.tostring(parent, encoding="unicode")
    # Made by lxml from elements alone: safe to take over. What stands around the children is the parent's own tags.
    return Markup(text[text.index(">") + 1 : -len("</w:p>")]) if len(parent) else Markup()  # noqa: S704


def _look(element: Element, text: str, *, style: str, bold: bool, italic: bool) -> None:
    properties = etree.SubElement(element, W + "rPr")
    if style:
        etree.SubElement(properties, W + "rStyle", {W + "val": style})
    for name in ("b", "bCs") * bold + ("i", "iCs") * italic + ("rtl",) * _reads_from_the_right(text):
        etree.SubElement(properties, W + name)


def _reads_from_the_right(text: str) -> bool:
    """Whether all letters are Hebrew or Arabic. Unless told so, Word puts brackets and stops on the wrong side."""
    if text.isascii():
        return False
    directions = {unicodedata.bidirectional(letter) for letter in text}
    return bool(directions & {"R", "AL"}) and "L" not in directions


def _words(element: Element, text: str) -> None:
    for position, words in enumerate(text.split("\t")):
        if position:
            etree.SubElement(element, W + "tab")
        if words:
            _set_text(etree.SubElement(element, W + "t"), words)


def _set_text(element: Element, text: str) -> None:
    element.text = text
    if text != text.strip() or "  " in text:
        element.set(PRESERVE, "preserve")


def _field_mark(kind: str) -> Element:
    element = etree.Element(W + "r")
    etree.SubElement(element, W + "fldChar", {W + "fldCharType": kind})
    return element


def _table_look(element: Element, width: int, indent: int) -> None:
    properties = etree.SubElement(element, W + "tblPr")
    etree.SubElement(properties, W + "tblStyle", {W + "val": WordStyle.AGREEMENT_TABLE.value})
    etree.SubElement(properties, W + "tblW", {W + "w": str(width), W + "type": "dxa"})
    etree.SubElement(properties, W + "tblInd", {W + "w": str(indent), W + "type": "dxa"})
    etree.SubElement(properties, W + "tblLayout", {W + "type": "fixed"})
    parts = {"firstRow": "1", "lastRow": "0", "firstColumn": "0", "lastColumn": "0", "noHBand": "1", "noVBand": "1"}
    look = etree.SubElement(properties, W + "tblLook", {W + "val": "0620"})
    for name, value in parts.items():
        look.set(W + name, value)


def _row(parent: Element, cells: Sequence[Iterable[Element]], widths: Sequence[int], *, style: str) -> None:
    row = etree.SubElement(parent, W + "tr")
    properties = etree.SubElement(row, W + "trPr")
    etree.SubElement(properties, W + "cantSplit")
    if style == WordStyle.TABLE_HEADING:
        etree.SubElement(properties, W + "tblHeader")
    for content, width in zip(cells, widths, strict=True):
        cell = etree.SubElement(row, W + "tc")
        etree.SubElement(etree.SubElement(cell, W + "tcPr"), W + "tcW", {W + "w": str(width), W + "type": "dxa"})
        paragraph = etree.SubElement(cell, W + "p")
        etree.SubElement(etree.SubElement(paragraph, W + "pPr"), W + "pStyle", {W + "val": style})
        paragraph.extend(content)
