"""The Word template of a house style, made ready once: tags joined, compiled, and its own words known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from jinja2 import StrictUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

from pactwright.house_style import (
    FILLED_IN,
    TAG,
    TORN_TAG,
    Dress,
    Element,
    W,
    WordContext,
    demanded,
    dressed,
    filled,
    scrubbed,
    word_source,
)
from pactwright.render.docx_numbers import Numbering, numbering
from pactwright.render.docx_parts import RenderingLost, paragraphs, parse, text_of, unpack


@dataclass(frozen=True, slots=True)
class WordTemplate:
    """A template ready to be filled in.

    `parts` are all parts of the file, `fillable` those with placeholders. `words` are the template's own words, such as
    "Page" in the footer. `width` is that of the text and `indent` that of provisions, in twentieths of a point.
    """

    parts: Mapping[str, bytes]
    fillable: Mapping[str, Template]
    words: frozenset[str]
    numbering: Numbering
    width: int
    indent: int

    def filled(self, context: WordContext) -> dict[str, bytes]:
        """Fill in the placeholders of all parts that have any."""
        return {name: filled(template, {**context}).encode() for name, template in self.fillable.items()}


@lru_cache(maxsize=4)
def word_template(file: bytes, dress: Dress) -> WordTemplate:
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
    )


def _own_words(trees: Iterable[Element]) -> Iterable[str]:
    for paragraph in (paragraph for tree in trees for paragraph in paragraphs(tree)):
        for words in TAG.split(text_of(paragraph)):
            if TORN_TAG.search(words):
                raise RenderingLost(f"The Word template has a tag without end: {words!r}.")
            yield words.strip()


def _text_width(document: Element) -> int:
    size, margins = document.find(f".//{W}pgSz"), document.find(f".//{W}pgMar")
    if size is None or margins is None:
        raise ValueError("The Word template does not say how large its page is.")
    return int(size.get(W + "w", "")) - int(margins.get(W + "left", "")) - int(margins.get(W + "right", ""))


def _indent(lists: Element) -> int:
    indent = lists.find(f".//{W}lvl/{W}pStyle[@{W}val='Provision1']/../{W}pPr/{W}ind")
    return 0 if indent is None else int(indent.get(W + "left", "0"))


def _refuse_none(value: object) -> object:
    if value is None:
        raise TypeError("A placeholder of the Word template has no value.")
    return value


_ENVIRONMENT = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=True, finalize=_refuse_none)
