"""Keeps what leads to something on one page with it: "each Party shall:" with (a), a sentence with its table.

A template has one paragraph for each kind of block and cannot know which block comes next. The filled-in part is read
as text, as docxtpl does it: to build a tree and write it anew takes longer than all the rest of filling in.
"""

from __future__ import annotations

import re
from itertools import pairwise

from pactwright.house_style import Numbering

_START = re.compile(r'<w:tbl>|<w:p(?: [^>]*)?>(<w:pPr>(?:<w:pStyle w:val="([^"]*)"/>)?)?')
_TABLE, _END = "<w:tbl>", "</w:p>"
_NOWHERE = ("", 0)


def with_leads_kept(document: str, numbering: Numbering) -> str:
    """Return the document with each such paragraph marked to stay with the next."""
    pieces = document.split(_END)
    led_to = _led_to(numbering)
    kept = [
        _kept(one) if following.startswith(led_to) and _leads(one, following, numbering) else one
        for one, following in pairwise(pieces)
    ]
    return _END.join([*kept, pieces[-1]])


def _led_to(numbering: Numbering) -> tuple[str, ...]:
    """The beginnings of what something can lead to. A paragraph with attributes has to be looked at."""
    styles = (style for style, (_, level) in numbering.styles.items() if level > 1)
    return (_TABLE, "<w:p ", *(f'<w:p><w:pPr><w:pStyle w:val="{style}"' for style in styles))


def _leads(one: str, following: str, numbering: Numbering) -> bool:
    """Whether what ends with a paragraph leads to what stands right behind it."""
    if following.startswith(_TABLE):
        return True
    here, there = _place(_last_start(one), numbering), _place(_START.match(following), numbering)
    # Level 0 is that of headings, which stay with the next by style.
    return here[0] == there[0] and 0 < here[1] < there[1]


def _place(start: re.Match[str] | None, numbering: Numbering) -> tuple[str, int]:
    return numbering.styles.get(start[2], _NOWHERE) if start else _NOWHERE


def _last_start(text: str) -> re.Match[str] | None:
    at = max(map(text.rfind, (_TABLE, "<w:p>", "<w:p ")))
    return _START.match(text, at) if at >= 0 else None


def _kept(piece: str) -> str:
    start = _last_start(piece)
    if start is None or not start[1] or "<w:keepNext" in piece[start.end() : piece.index("</w:pPr>", start.end())]:
        return piece
    return f"{piece[: start.end()]}<w:keepNext/>{piece[start.end() :]}"
