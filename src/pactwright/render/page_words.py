"""Content as HTML: plain words, filled-in values, open points, links to the places that references name."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote

from markupsafe import Markup, escape

from pactwright.agreement import Content, CrossReference, FieldText, Inline, Look, OpenText
from pactwright.frozen import dataclass
from pactwright.render.no_break import with_leading_no_break_spaces
from pactwright.render.plain import written

CELL = 12
"""Letters of a word that may be too long for a cell of a table."""

_LINE = 40
"""Letters of a word that may be too long for a line."""

_ONWARD = frozenset(("L", "EN", "ES", "ET", "CS", "NSM", "BN", "B", "S", "WS", "ON"))

_LOOKS = {
    Look.PLAIN: ("", ""),
    Look.BOLD: ("<strong>", "</strong>"),
    Look.ITALIC: ("<em>", "</em>"),
    Look.TERM: ("<dfn>", "</dfn>"),
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
        # Put together from plain texts, each of them escaped where it is written: a page has thousands, and to mark
        # every one as markup on its own takes five times as long.
        written_so_far: list[str] = []
        before = ""
        for inline in content if self.on_screen else with_leading_no_break_spaces(content):
            if not self.on_screen and before and before[-1] not in " \n" and _longest_word(inline.text) > room:
                # A line may end on paper between words that no space parts: else the latter would run off the page.
                written_so_far.append("<wbr>")
            written_so_far.append(self._inline(inline))
            before = inline.text
        return Markup("".join(written_so_far))  # noqa: S704  # every value in it is escaped, see below

    def _inline(self, inline: Inline) -> str:
        text = escape(inline.text)
        if isinstance(inline, CrossReference):
            return f'<a href="#{quote(inline.label)}">{text}</a>'
        if isinstance(inline, OpenText):
            return f'<mark data-path="{escape(written(inline.path))}">{text}</mark>'
        opening, closing = _LOOKS[inline.look]
        looked = f"{opening}{text}{closing}"
        return self._field(inline, looked) if isinstance(inline, FieldText) else looked

    def _field(self, field: FieldText, looked: str) -> str:
        if not self.on_screen:
            return f"<span>{looked}</span>" if _may_turn(field.text) else looked
        return f'<span class="field" data-path="{escape(written(field.path))}" dir="auto">{looked}</span>'


def _may_turn(text: str) -> bool:
    """Whether a text has signs that are written from right to left, or that turn the direction."""
    return not text.isascii() and any(unicodedata.bidirectional(sign) not in _ONWARD for sign in text)


def _longest_word(text: str) -> int:
    """Count the letters of the longest word. A no-break space is a letter, because no line ends there."""
    return max(map(len, re.split(r"[ \t\n]+", text)))
