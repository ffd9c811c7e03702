"""The last look at a PDF file before it leaves: every line of the agreement has to stand on its pages, in its order.

A style sheet can hide a paragraph, push a table off the page or print a heading twice without a sound. So the file is
opened again, by another library than the one that wrote it, and held against the agreement.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from pactwright.agreement import Agreement, Table
from pactwright.house_style import CSS, PAGE, HouseStyle, look, outside_tags
from pactwright.render.flow import flow
from pactwright.render.glyphs import same_shapes
from pactwright.render.pdf_pieces import pieces
from pactwright.render.rendering_lost import RenderingLost
from pactwright.render.to_text import to_text

_MARKUP = re.compile(r"(?s)<style.*?</style>|<[^>]*>?|[^<]*>")
_QUOTED = re.compile(r"""["']([^"'\n]*)["']""")
_NEITHER_LETTER_NOR_FIGURE = re.compile(r"[\W_]+")
_BEHIND_ARMENIAN = re.compile("[\u0591-\U0010ffff]")
"""Scripts that are written from right to left come behind it."""


def check_pdf(pdf: bytes, agreement: Agreement, style: HouseStyle) -> None:
    """Raise RenderingLost unless the pages hold each line of the agreement in its order, and nothing else.

    Page numbers of the contents, heads of tables that go on and the words of the style itself may stand between.
    White space and punctuation are not compared: a page breaks lines where it must. Words that are written from right
    to left stand in another order on a page than in a text: of their lines only the letters are counted.
    """
    page = [_MARKUP.sub("", words) for words in outside_tags(style.text(PAGE))]
    drawn = _QUOTED.findall(style.text(CSS) + look(style.sheet))
    hold_against(pdf, agreement, style, own=(*page, *drawn))


def hold_against(pdf: bytes, agreement: Agreement, style: HouseStyle, *, own: Iterable[str]) -> None:
    """Raise RenderingLost as `check_pdf` does; `own` are the words of the style that may stand between."""
    shapes = same_shapes(style.files)
    found, printed = _as_drawn("".join(_words_on_pages(pdf)), shapes), _as_drawn(to_text(agreement), shapes)
    missing = _right_to_left(printed) - _right_to_left(found)
    if missing:
        raise RenderingLost(f"The pages lack letters written from right to left: {''.join(missing)}.")
    _hold_lines(printed.splitlines(), _letters(found), _may_stand_between(agreement, own))


def _hold_lines(lines: Iterable[str], found: str, between: re.Pattern[str]) -> None:
    reached, before = 0, ""
    for line in filter(None, lines):
        if _right_to_left(line):
            before = line
            continue
        wanted = _letters(line)
        start = found.find(wanted, reached)
        if start < 0:
            raise RenderingLost(f"The pages lack {line!r}.")
        _hold_nothing_else(between.sub("", found[reached:start]), before)
        reached, before = start + len(wanted), line
    _hold_nothing_else(between.sub("", found[reached:]), before)


def _hold_nothing_else(rest: str, before: str) -> None:
    if rest and not _right_to_left(before):
        raise RenderingLost(f"After {before!r} the pages say {rest!r} too, and the agreement does not.")


def _may_stand_between(agreement: Agreement, own: Iterable[str]) -> re.Pattern[str]:
    heads = ["".join(piece.header) for piece in flow(agreement) if isinstance(piece, Table)]
    known = filter(None, map(_letters, (*heads, *own)))
    return re.compile("|".join([*sorted(map(re.escape, known), key=len, reverse=True), r"\d+"]))


def _words_on_pages(pdf: bytes) -> Iterator[str]:
    for piece in pieces(pdf):
        if piece.runs_off:
            raise RenderingLost(f"{piece.text!r} runs off page {piece.page}.")
        yield piece.text


def _as_drawn(text: str, shapes: Mapping[int, int]) -> str:
    """Put one character for all that are drawn alike; most texts have none of these, which is soon seen."""
    return text.translate(shapes) if shapes.keys() & set(map(ord, set(text))) else text


def _letters(text: str) -> str:
    """Return the letters and figures of a text."""
    written = _NEITHER_LETTER_NOR_FIGURE.sub("", unicodedata.normalize("NFKC", text))
    away = {ord(sign): None for sign in _right_to_left(written)}
    return written.translate(away) if away else written


def _right_to_left(text: str) -> Counter[str]:
    if text.isascii():
        return Counter()
    far = _BEHIND_ARMENIAN.findall(unicodedata.normalize("NFKC", text))
    return Counter(sign for sign in far if unicodedata.bidirectional(sign) in {"R", "AL", "AN"})
