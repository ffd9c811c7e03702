"""Keeps what leads to something on one page with it: "each Party shall:" with (a), a sentence with its table.

A template has one paragraph for each kind of block and cannot know which block comes next.
"""

from __future__ import annotations

from itertools import pairwise

from lxml import etree

from pactwright.house_style import Element, Numbering, W
from pactwright.render.docx_parts import parse, serialise

_DOCUMENT = "word/document.xml"


def with_leads_kept(document: bytes, numbering: Numbering) -> bytes:
    """Return the document with each such paragraph marked to stay with the next."""
    root = parse(_DOCUMENT, document)
    for body in root.iter(W + "body"):
        for one, following in pairwise(body):
            if one.tag == W + "p" and _leads(one, following, numbering):
                _keep_with_next(one)
    return serialise(root)


def _leads(paragraph: Element, following: Element, numbering: Numbering) -> bool:
    if following.tag == W + "tbl":
        return True
    here, there = _place(paragraph, numbering), _place(following, numbering)
    return here is not None and there is not None and here[0] == there[0] and 0 < here[1] < there[1]


def _place(paragraph: Element, numbering: Numbering) -> tuple[str, int] | None:
    """The list that a paragraph counts in, and its level: 0 is that of headings, which stay with the next by style."""
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return None if style is None else numbering.styles.get(style.get(W + "val", ""))


def _keep_with_next(paragraph: Element) -> None:
    properties = paragraph.find(W + "pPr")
    if properties is None or properties.find(W + "keepNext") is not None:
        return
    keep = etree.Element(W + "keepNext")
    style = properties.find(W + "pStyle")
    if style is None:
        properties.insert(0, keep)
    else:
        style.addnext(keep)
