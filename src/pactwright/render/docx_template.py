"""The Word template of a house style, made ready once: tags joined, compiled, and its own words known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from jinja2 import StrictUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree

from pactwright.render.docx_numbers import Numbering, numbering
from pactwright.render.docx_parts import RenderingLost, paragraphs, parse, text_of, unpack
from pactwright.render.oxml import Element, W

_FILLED_IN = re.compile(r"word/(document|header\d*|footer\d*)\.xml")
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_TORN_TAG = re.compile(r"\{[{%#]|[}%#]\}")
_EMPTY_RUN = re.compile(r"<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t(?: [^>]*)?></w:t></w:r>", re.DOTALL)
# What Word leaves in a file that it saves: marks of its spell checker, of its pages, of where the pen stood last, and
# of editing sessions. Loops would double them.
_LEFT_BY_WORD = (W + "proofErr", W + "lastRenderedPageBreak")
_PEN = "_GoBack"
_SESSION_MARK = re.compile(r"\{.*\}(rsid\w*|paraId|textId)")


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

    def filled(self, context: Mapping[str, object]) -> dict[str, bytes]:
        """Fill in the placeholders of all parts that have any."""
        return {name: template.render(context).encode() for name, template in self.fillable.items()}


@lru_cache(maxsize=4)
def word_template(file: bytes) -> WordTemplate:
    """Make a template ready, once in a process: reading and compiling takes ten times as long as filling in."""
    parts = unpack(file)
    trees = {name: parse(name, content) for name, content in parts.items() if name.endswith((".xml", ".rels"))}
    fillable = {name: tree for name, tree in trees.items() if _FILLED_IN.fullmatch(name)}
    for tree in fillable.values():
        _clean(tree)
    return WordTemplate(
        parts=parts,
        fillable={name: _compiled(tree) for name, tree in fillable.items()},
        words=frozenset(_own_words(fillable.values())),
        numbering=numbering(trees["word/styles.xml"], trees["word/numbering.xml"]),
        width=_text_width(trees["word/document.xml"]),
        indent=_indent(trees["word/numbering.xml"]),
    )


def _clean(tree: Element) -> None:
    for element in tree.iter(etree.Element):
        for name in [str(name) for name in element.attrib if _SESSION_MARK.fullmatch(str(name))]:
            del element.attrib[name]
    pens = {start.get(W + "id") for start in tree.iter(W + "bookmarkStart") if start.get(W + "name") == _PEN}
    marks = [mark for mark in tree.iter(W + "bookmarkStart", W + "bookmarkEnd") if mark.get(W + "id") in pens]
    for element in [*tree.iter(*_LEFT_BY_WORD), *marks]:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)


def _compiled(tree: Element) -> Template:
    """Let docxtpl join what Word has torn apart and lift its tags out of their paragraphs; then compile.

    Rendering and saving are ours: docxtpl mends broken XML by dropping text, and rewrites `{_{`, tabs and line breaks
    within values.
    """
    from docxtpl import DocxTemplate  # takes longer to load than all of `--help`

    patched: str = DocxTemplate("").patch_xml(etree.tostring(tree, encoding="unicode"))
    return _ENVIRONMENT.from_string(_EMPTY_RUN.sub("", patched))


def _own_words(trees: Iterable[Element]) -> Iterable[str]:
    for paragraph in (paragraph for tree in trees for paragraph in paragraphs(tree)):
        for words in _TAG.split(text_of(paragraph)):
            if _TORN_TAG.search(words):
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
