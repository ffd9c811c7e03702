"""A part of a Word file as it is looked at: read strictly, then searched as text.

Whoever goes through ten thousand elements one by one waits for Python; a pattern finds what it looks for in a tenth of
that. Patterns need one spelling: a part that has comments, CDATA, other quotes or odd spaces is written anew first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import NamedTuple
from xml.parsers import expat

from lxml import etree

from pactwright.house_style import NAMESPACE, Element, W
from pactwright.render.docx_parts import parse, text_of
from pactwright.render.docx_piece import END, START, names_in, piece_of, plain, spelt_as_ours, tags_of, without_values
from pactwright.render.oxml import DECLARATION
from pactwright.render.rendering_lost import RenderingLost

_DECLARED = re.compile(r' xmlns:?(\w*)="([^"]*)"')
_EMPTY = "<w:p/>"
_EMPTY_ONES = re.compile("(?:<w:p/>)+")
_ROOT = re.compile(r"<[^ >/]+")
_MISNAMED = etree.XPath("boolean((//* | //@*)[(namespace-uri() = $word) != starts-with(name(), 'w:')])")


class Paragraph(NamedTuple):
    """What a paragraph says, its style, and its element where the style alone does not tell how it counts."""

    words: str
    style: str = ""
    element: Element | None = None


class Part:
    """A part that is XML: its name in the file, its text, in which all elements of Word begin with `w:`, and its tags.

    Raise RenderingLost for a part that is not well-formed, brings its own entities, or calls elements of Word by
    another name. Whether its prefixes mean anything shows when its skeletons or its root are read.
    """

    def __init__(self, name: str, content: bytes) -> None:
        _hold_well_formed(name, content)
        self.name = name
        self.text = content.decode().removeprefix(DECLARATION)
        self._part_in_pieces()
        if not self._is_plain:
            self.text = etree.tostring(parse(name, content), encoding="unicode")
            self._part_in_pieces()
        if NAMESPACE in self.tags and not self._names_word_as_all():
            raise RenderingLost(f"{name} has names of Word with another prefix than w.")

    def _part_in_pieces(self) -> None:
        before, *pieces = self.text.split(START)
        self._before, self._pieces = tags_of(before), [piece_of(piece) for piece in pieces]
        self.tags = START.join([self._before, *(piece.tags for piece in self._pieces)])
        self._names = names_in(self._before).union({"p"}, *{piece.names for piece in self._pieces})
        self._is_plain = spelt_as_ours(self._before) and all(piece.is_plain for piece in self._pieces)

    @cached_property
    def root(self) -> Element:
        """The root of the part's tree. What can be read off the text need not wait for it."""
        return parse(self.name, self.text.encode())

    def all(self, *names: str) -> list[Element]:
        """Return the elements of Word that have one of these names, those of one name in the order of the part."""
        return [element for name in names if name in self._names for element in self.root.iter(W + name)]

    def values(self, *names: str, of: str = "val") -> list[str]:
        """Return an attribute of all elements of Word that have one of these names; empty where it is missing."""
        met = [name for name in names if name in self._names]
        return [plain(found) for name in met for found in _attribute(name, of).findall(self.tags)]

    def texts(self, name: str) -> list[str]:
        """Return what stands in the elements of Word that have a name."""
        return [plain(found) for found in _content(name).findall(self.text)]

    def paragraphs(self) -> list[Paragraph]:
        """Return the paragraphs in their order. One that holds others, in a text box, says what they say, too."""
        if not self._is_plain:
            return [Paragraph(text_of(each), element=each) for each in self.all("p")]
        if not any(piece.counts_apart for piece in self._pieces):
            return [Paragraph(piece.words, piece.style) for piece in self._pieces]
        filled = [piece for piece in self._pieces if piece.skeleton]
        elements = [each for each in self.all("p") if len(each)]
        return [
            Paragraph(piece.words, piece.style, element if piece.counts_apart else None)
            for piece, element in zip(filled, elements, strict=True)
        ]

    def skeletons(self) -> Iterator[str]:
        """Yield the part without words and values: the frame, and each shape of a paragraph in a root of no meaning.

        Papers differ in words, and hardly ever in shape: what was looked at once need not be looked at again.
        """
        end = self.tags.index(">") + 1
        root = self.tags[:end]
        if not self._is_plain:
            yield root + without_values(self.tags[end:])
            return
        before = without_values(self._before[end:])
        yield root + _EMPTY_ONES.sub(_EMPTY, _EMPTY.join([before, *(piece.behind for piece in self._pieces)]))
        around = _ROOT.sub("<paragraph", root, count=1)
        for skeleton in dict.fromkeys(piece.skeleton for piece in self._pieces):
            yield f"{around}{START}{skeleton}{END}</paragraph>"

    def _names_word_as_all(self) -> bool:
        """Whether elements and attributes of Word begin with `w:`, and no others."""
        declared = _DECLARED.findall(self.tags)
        if [prefix for prefix, space in declared if space == NAMESPACE or prefix == "w"] != ["w"]:
            return False
        at_the_root = len(_DECLARED.findall(self.tags[: self.tags.index(">")]))
        return len(declared) == at_the_root or not _MISNAMED(self.root, word=NAMESPACE)


def _hold_well_formed(name: str, content: bytes) -> None:
    def refuse(*_: object) -> None:
        raise RenderingLost(f"{name} has a document type of its own.")

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(content, True)  # noqa: FBT003  # the only form that it has
    except expat.ExpatError as fault:
        raise RenderingLost(f"{name} is not well-formed: {fault}") from fault


@lru_cache(maxsize=64)
def _attribute(name: str, of: str) -> re.Pattern[str]:
    return re.compile(rf'<w:{name}(?=[ />])(?:[^>]*? w:{of}="([^"]*)")?')


@lru_cache(maxsize=64)
def _content(name: str) -> re.Pattern[str]:
    return re.compile(rf"<w:{name}(?: [^>]*)?(?<!/)>([^<]*)")
