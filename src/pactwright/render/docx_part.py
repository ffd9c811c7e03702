"""A part of a Word file as it is looked at: read strictly, then searched as text.

Whoever goes through ten thousand elements one by one waits for Python; a pattern finds what it looks for in a tenth of
that. Patterns need one spelling: a part that has comments, CDATA, other quotes or odd spaces is written anew first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import chain
from typing import NamedTuple
from xml.parsers import expat

from lxml import etree

from pactwright.house_style import NAMESPACE, Element, W
from pactwright.render.docx_marks import NAMESPACE_DECLARED, Mark, gathered
from pactwright.render.docx_parts import parse, text_of
from pactwright.render.docx_piece import END, START, Paragraph, Stretch, piece_of, without_values
from pactwright.render.oxml import DECLARATION
from pactwright.render.rendering_lost import RenderingLost

_AS_ALL = f'w="{NAMESPACE}'
_DECLARATION = DECLARATION.encode()
_EMPTY = "<w:p/>"
_ROOT = re.compile(r"<[^ >/]+")
_MISNAMED = etree.XPath("boolean((//* | //@*)[(namespace-uri() = $word) != starts-with(name(), 'w:')])")


class Skeleton(NamedTuple):
    """The tags of a part, or of a paragraph in it, without words and values; `root` is the first tag of the part."""

    root: str
    tags: str
    is_paragraph: bool = False

    def written(self) -> str:
        """Return the skeleton as a text that can be read. A paragraph stands in a root of no meaning."""
        if not self.is_paragraph:
            return self.root + self.tags
        return f"{_ROOT.sub('<paragraph', self.root, count=1)}{self.tags}{END}</paragraph>"


class Part:
    """A part that is XML: its name in the file, and its text, in which all elements of Word begin with `w:`.

    Raise RenderingLost for a part that is not well-formed, brings its own entities, or calls elements of Word by
    another name. Whether its prefixes mean anything shows when its skeletons or its root are read.
    """

    def __init__(self, name: str, content: bytes) -> None:
        self.name = name
        self.text = _decoded(name, content.removeprefix(_DECLARATION))
        before = self._part_in_pieces()
        if self._is_plain:
            self._read_strictly(before)
        else:
            _hold_well_formed(name, content)
            self.text = etree.tostring(parse(name, content), encoding="unicode")
            self._part_in_pieces()
        if self.mentions(NAMESPACE) and not self._names_word_as_all():
            raise RenderingLost(f"{name} has names of Word with another prefix than w.")

    def _part_in_pieces(self) -> str:
        before, *pieces = self.text.split(START)
        self._before, self._pieces = Stretch(before), [piece_of(START + piece) for piece in pieces]
        self._stretches: list[Stretch] = [self._before, *self._pieces]
        self._names = frozenset().union(*[each.names for each in self._stretches])
        self._marks = gathered(chain.from_iterable([each.marks for each in self._stretches]))
        self._is_plain = all(each.is_plain for each in self._stretches)
        return before

    def _read_strictly(self, before: str) -> None:
        """Read all that was not read in this process before.

        A paragraph that is well-formed by itself may stand wherever an empty one may: so an empty one stands for each
        that was read. In a part that is plain, each piece begins with a paragraph and ends it, so that those which are
        read together are well-formed one by one.
        """
        _hold_well_formed(self.name, "".join([before, *[piece.unread for piece in self._pieces]]))
        for piece in self._pieces:
            piece.unread = piece.when_read

    @cached_property
    def root(self) -> Element:
        """The root of the part's tree. What can be read off the text need not wait for it."""
        return parse(self.name, self.text.encode())

    def all(self, *names: str) -> list[Element]:
        """Return the elements of Word that have one of these names, those of one name in the order of the part."""
        return [element for name in names if name in self._names for element in self.root.iter(W + name)]

    def mentions(self, words: str) -> bool:
        """Tell whether words stand in a tag of the part."""
        return any(words in each.tags for each in self._stretches)

    def found(self, *marks: Mark) -> list[str]:
        """Return what the part has of these marks, of each in the order of the part."""
        return [each for mark in marks for each in self._marks.get(mark, ())]

    def paragraphs(self) -> list[Paragraph]:
        """Return the paragraphs in their order. One that holds others, in a text box, says what they say, too."""
        if not self._is_plain:
            return [Paragraph(text_of(each), element=each) for each in self.all("p")]
        if not any(piece.counts_apart for piece in self._pieces):
            return [piece.says for piece in self._pieces]
        filled = [piece for piece in self._pieces if piece.skeleton != START]
        elements = [each for each in self.all("p") if len(each)]
        return [
            piece.says._replace(element=element) if piece.counts_apart else piece.says
            for piece, element in zip(filled, elements, strict=True)
        ]

    def skeletons(self) -> Iterator[Skeleton]:
        """Yield the part without words and values: the frame, and each shape of a paragraph.

        Papers differ in words, and hardly ever in shape: what was looked at once need not be looked at again.
        """
        before = self._before.tags
        end = before.index(">") + 1
        root = before[:end]
        if not self._is_plain:
            yield Skeleton(root, without_values("".join([each.tags for each in self._stretches])[end:]))
            return
        behind = [piece.behind for piece in self._pieces if piece.behind]
        yield Skeleton(root, _EMPTY.join([without_values(before[end:]), *behind]))
        for skeleton in dict.fromkeys([piece.skeleton for piece in self._pieces]):
            yield Skeleton(root, skeleton, is_paragraph=True)

    def _names_word_as_all(self) -> bool:
        """Whether elements and attributes of Word begin with `w:`, and no others."""
        declared = self.found(NAMESPACE_DECLARED)
        if [each for each in declared if each.endswith(f'="{NAMESPACE}') or each.startswith('w="')] != [_AS_ALL]:
            return False
        at_the_root = self._before.tags.partition(">")[0].count(" xmlns")
        return len(declared) == at_the_root or not _MISNAMED(self.root, word=NAMESPACE)


def _decoded(name: str, content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError as fault:
        raise RenderingLost(f"{name} is not well-formed: {fault}") from fault


def _hold_well_formed(name: str, content: bytes | str) -> None:
    def refuse(*_: object) -> None:
        raise RenderingLost(f"{name} has a document type of its own.")

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(content, True)  # noqa: FBT003  # the only form that it has
    except expat.ExpatError as fault:
        raise RenderingLost(f"{name} is not well-formed: {fault}") from fault
