"""Content as HTML: plain words, filled-in values, open points, links to the places that references name."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from pactwright.agreement import Content, CrossReference, FieldText, Inline, Look, OpenText
from pactwright.render.plain import written

CELL = 12
"""Letters of a word that may be too long for a cell of a table."""

_LINE = 40
"""Letters of a word that may be too long for a line."""

_ONWARD = frozenset(("L", "EN", "ES", "ET", "CS", "NSM", "BN", "B", "S", "WS", "ON"))

_LOOKS = {
    Look.PLAIN: Markup("{}"),
    Look.BOLD: Markup("<strong>{}</strong>"),
    Look.ITALIC: Markup("<em>{}</em>"),
    Look.TERM: Markup("<dfn>{}</dfn>"),
}


@dataclass(frozen=True, slots=True)
class PageWriter:
    """Writes content for the screen or for paper. Whatever a value says, it stays text.

    On the screen a field tells which line of the term sheet it came from. On paper, a name that is written from right
    to left stands in a bare span, which keeps it apart from the words around it; each span takes time to lay out.
    """

    on_screen: bool

    def words(self, content: Content, room: int = _LINE) -> Markup:
        """Write content as it stands in a paragraph, where a word of more than `room` letters may be too long."""
        return Markup().join(
            part
            for before, inline in zip(("", *(one.text for one in content)), content, strict=False)
            for part in (self._break(before, inline.text, room), self._inline(inline))
        )

    def _break(self, before: str, text: str, room: int) -> Markup:
        """Let a line end on paper between words that no space parts: else the latter would run off the page."""
        parted = self.on_screen or not before or before[-1] in " \n"
        return Markup() if parted or _longest_word(text) <= room else Markup("<wbr>")

    def _inline(self, inline: Inline) -> Markup:
        if isinstance(inline, CrossReference):
            return Markup('<a href="#{}">{}</a>').format(quote(inline.label), inline.text)
        if isinstance(inline, OpenText):
            return Markup('<mark data-path="{}">{}</mark>').format(written(inline.path), inline.text)
        looked = _LOOKS[inline.look].format(inline.text)
        return self._field(inline, looked) if isinstance(inline, FieldText) else looked

    def _field(self, field: FieldText, looked: Markup) -> Markup:
        if not self.on_screen:
            return Markup("<span>{}</span>").format(looked) if _may_turn(field.text) else looked
        span = '<span class="field" data-path="{}" dir="auto">{}</span>'
        return Markup(span).format(written(field.path), looked)  # noqa: S704  # the line above, and nothing else


def _may_turn(text: str) -> bool:
    """Whether a text has signs that are written from right to left, or that turn the direction."""
    return not text.isascii() and any(unicodedata.bidirectional(sign) not in _ONWARD for sign in text)


def _longest_word(text: str) -> int:
    """Count the letters of the longest word. A no-break space is a letter, because no line ends there."""
    return max(map(len, re.split(r"[ \t\n]+", text)))
