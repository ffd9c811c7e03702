"""The words of a Word file, held against those of the agreement: all of them, in their order, with their numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pactwright.house_style import NumberCounter, W
from pactwright.render.docx_expected import Line
from pactwright.render.docx_marks import LOST_SPACES
from pactwright.render.docx_part import Part
from pactwright.render.docx_template import WordTemplate
from pactwright.render.rendering_lost import RenderingLost

_OFF = {"0", "false", "off"}


def check_words(document: Part, template: WordTemplate, expected: Sequence[Line]) -> None:
    """Walk the file and the agreement side by side. Between the agreement's words only the template's own may stand."""
    counter = NumberCounter(template.numbering)
    awaited = iter(expected)
    line = next(awaited, None)
    for text, style, element in document.paragraphs():
        number = counter.number_of_style(style) if element is None else counter.number(element)
        if line is None or line.text not in text:
            if text:
                _check_own_words(f"Before {line.text!r}" if line else "At its end", [text], template.words)
            continue
        if number != line.number:
            raise RenderingLost(f"Word would number {line.text!r} with {number!r}, the agreement with {line.number!r}.")
        if text != line.text:
            _check_own_words(f"Beside {line.text!r}", text.split(line.text, 1), template.words)
        line = next(awaited, None)
    if line is not None:
        raise RenderingLost(f"The document lacks {line.text!r}.")


def check_furniture(part: Part, furniture: Sequence[str], words: frozenset[str]) -> None:
    """Hold that headers and footers say nothing but the template's own words and those that they may print besides."""
    for paragraph in part.paragraphs():
        rest = [paragraph.words]
        for known in furniture:
            rest = [piece for text in rest for piece in text.split(known)]
        _check_own_words(f"In {part.name}", rest, words)


def check_seen(part: Part) -> None:
    """Hold that what is written is seen: Word drops spaces that do not ask to be kept, and shows no hidden text."""
    for words in part.found(LOST_SPACES):
        raise RenderingLost(f"{part.name} would lose the spaces of {words!r}.")
    for mark in part.all("vanish"):
        run = next(mark.iterancestors(W + "r"), None)
        if run is not None and mark.get(W + "val") not in _OFF:
            hidden = "".join(text.text or "" for text in run.iter(W + "t"))
            raise RenderingLost(f"{part.name} hides {hidden!r}.")


def _check_own_words(where: str, rest: Iterable[str], words: frozenset[str]) -> None:
    for piece in rest:
        if piece.strip() and piece.strip() not in words:
            raise RenderingLost(f"{where} the file says {piece!r}, and the agreement does not.")
