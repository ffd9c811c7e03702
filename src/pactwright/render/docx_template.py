"""The Word template of a house style, made ready once: tags joined, compiled, and its own words known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from jinja2 import StrictUndefined, Template

from pactwright.frozen import dataclass
from pactwright.house_style import (
    FILLED_IN,
    PLAIN,
    STRAY_BRACE,
    Dress,
    Element,
    Numbering,
    PlainValues,
    W,
    WordContext,
    demanded,
    dressed,
    filled,
    numbering,
    outside_tags,
    scrubbed,
    word_source,
)
from pactwright.render.docx_parts import paragraphs, parse, text_of, unpack
from pactwright.render.rendering_lost import RenderingLost

_USUAL_LINE = 1.25
"""The height of a line, as a part of that of its letters, where a template leaves it to the font."""


@dataclass(frozen=True, slots=True)
class WordTemplate:
    """A template ready to be filled in.

    `parts` are all parts of the file, `fillable` those with placeholders. `words` are the template's own words, such as
    "Page" in the footer. `width` is that of the text and `indent` that of provisions, in twentieths of a point;
    `lines` is how many lines of plain text a page holds.
    """

    parts: Mapping[str, bytes]
    fillable: Mapping[str, Template]
    words: frozenset[str]
    numbering: Numbering
    width: int
    indent: int
    lines: float

    def filled(self, context: WordContext) -> dict[str, str]:
        """Fill in the placeholders of all parts that have any."""
        return {name: filled(template, {**context}) for name, template in self.fillable.items()}


@lru_cache(maxsize=4)
def word_template(file: bytes, dress: Dress = PLAIN) -> WordTemplate:
    """Make a template ready in the dress of its style, once in a process.

    Reading and compiling takes ten times as long as filling in.

    Nothing of an earlier deal is taken over. Rendering and saving are ours, not docxtpl's: it mends broken XML by
    dropping text, and rewrites `{_{`, tabs and line breaks within values. Raise CodeInTemplate, before anything runs,
    for a template that does more than print, ask and repeat.
    """
    parts = dressed(scrubbed(unpack(file)), dress)
    trees = {name: parse(name, content) for name, content in parts.items() if name.endswith((".xml", ".rels"))}
    fillable = {name: tree for name, tree in trees.items() if FILLED_IN.fullmatch(name)}
    return WordTemplate(
        parts=parts,
        fillable={name: _ENVIRONMENT.from_string(demanded(word_source(tree))) for name, tree in fillable.items()},
        words=frozenset(_own_words(fillable.values())),
        numbering=numbering(trees["word/styles.xml"], trees["word/numbering.xml"]),
        width=_text_width(trees["word/document.xml"]),
        indent=_indent(trees["word/numbering.xml"]),
        lines=_lines(trees["word/document.xml"], trees["word/styles.xml"]),
    )


def _own_words(trees: Iterable[Element]) -> Iterable[str]:
    for paragraph in (paragraph for tree in trees for paragraph in paragraphs(tree)):
        for words in outside_tags(text_of(paragraph)):
            if STRAY_BRACE.search(words):
                raise RenderingLost(f"The Word template has a tag without end: {words!r}.")
            yield words.strip()


def _text_width(document: Element) -> int:
    return _figure(document, "pgSz", "w") - _figure(document, "pgMar", "left") - _figure(document, "pgMar", "right")


def _lines(document: Element, styles: Element) -> float:
    """How many lines of plain text a page holds."""
    margins = abs(_figure(document, "pgMar", "top")) + abs(_figure(document, "pgMar", "bottom"))
    height = _figure(document, "pgSz", "h") - margins
    usual = styles.find(f"{W}style[@{W}type='paragraph'][@{W}default='1']/{W}pPr/{W}spacing")
    spacing = styles.find(f"{W}docDefaults/{W}pPrDefault//{W}spacing") if usual is None else usual
    letters = styles.find(f"{W}docDefaults/{W}rPrDefault//{W}sz")
    line = int("240" if spacing is None else spacing.get(W + "line", "240"))
    if spacing is not None and spacing.get(W + "lineRule") in ("atLeast", "exact"):
        return height / line
    half_points = int("20" if letters is None else letters.get(W + "val", "20"))
    return height / (half_points * 10 * _USUAL_LINE * line / 240)


def _figure(document: Element, name: str, of: str) -> int:
    element = document.find(f".//{W}{name}")
    if element is None:
        raise ValueError("The Word template does not say how large its page is.")
    return int(element.get(W + of, ""))


def _indent(lists: Element) -> int:
    indent = lists.find(f".//{W}lvl/{W}pStyle[@{W}val='Provision1']/../{W}pPr/{W}ind")
    return 0 if indent is None else int(indent.get(W + "left", "0"))


def _refuse_none(value: object) -> object:
    if value is None:
        raise TypeError("A placeholder of the Word template has no value.")
    return value


_ENVIRONMENT = PlainValues(undefined=StrictUndefined, autoescape=True, finalize=_refuse_none)
