"""Keeps what leads to something on one page with it: "each Party shall:" with (a), a sentence with its table.

A template has one paragraph for each kind of block and cannot know which block comes next. The filled-in part is read
as text, as docxtpl does it: to build a tree and write it anew takes longer than all the rest of filling in.
"""

from __future__ import annotations

import re
from itertools import pairwise

from pactwright.house_style import Numbering

_START = re.compile(r'<w:tbl>|<w:p(?: [^>]*)?>(<w:pPr>(?:<w:pStyle w:val="([^"]*)"/>)?)?')
_END = "</w:p>"
_NOWHERE = ("", 0)


def with_leads_kept(document: str, numbering: Numbering) -> str:
    """Return the document with each such paragraph marked to stay with the next."""
    pieces, reached = [], 0
    for one, following in pairwise(_START.finditer(document)):
        follows_at_once = document.startswith(_END, following.start() - len(_END))
        if one[1] and follows_at_once and _leads(one, following, numbering) and not _is_kept(document, one.end()):
            pieces += [document[reached : one.end()], "<w:keepNext/>"]
            reached = one.end()
    return "".join([*pieces, document[reached:]])


def _leads(one: re.Match[str], following: re.Match[str], numbering: Numbering) -> bool:
    if following[0] == "<w:tbl>":
        return True
    here, there = numbering.styles.get(one[2], _NOWHERE), numbering.styles.get(following[2], _NOWHERE)
    # Level 0 is that of headings, which stay with the next by style.
    return here[0] == there[0] and 0 < here[1] < there[1]


def _is_kept(document: str, properties: int) -> bool:
    return "<w:keepNext" in document[properties : document.index("</w:pPr>", properties)]
