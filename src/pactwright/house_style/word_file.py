"""The Word file of a style, unpacked and read, with places that a reader can find."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from pactwright.diagnostics import Checked, Diagnostic
from pactwright.house_style.faults import StyleFault
from pactwright.house_style.package import PackageFault, unpacked
from pactwright.house_style.scrub import stays
from pactwright.house_style.wordml import DOCUMENT, NUMBERING, STYLES, BrokenPart, Element, paragraphs, parsed, text_of
from pactwright.source import Place, Source, Span

LARGEST_PART, LARGEST_WHOLE = 1_500_000, 4_000_000
"""Bytes of XML, in one part and in all. The whole of `classic` has a twentieth of that."""

_WHOLE_FILE = Span(1, 1, 1, 1)


@dataclass(frozen=True)
class WordFile:
    """A Word file: its name as a reader knows it, its parts, and those of them that are XML as trees."""

    name: str
    parts: Mapping[str, bytes]
    trees: Mapping[str, Element]

    @cached_property
    def spoken(self) -> tuple[Spoken, ...]:
        """The parts of a paper that can say something: the document, headers, footers, footnotes and endnotes."""
        ordered = sorted(self.trees.items(), key=lambda part: (part[0] != DOCUMENT, part[0]))
        told = [(name, tree) for name, tree in ordered if stays(name) and next(tree.iter(_PARAGRAPH), None) is not None]
        return tuple(Spoken(self.name, name, tree) for name, tree in told)

    @property
    def place(self) -> Place:
        """The file as a whole."""
        return whole(self.name)


def whole(name: str) -> Place:
    """Return the place of a whole file."""
    return Place(Source(name, ""), _WHOLE_FILE)


class Spoken:
    """A part with paragraphs."""

    def __init__(self, file: str, name: str, tree: Element) -> None:
        self.file = file
        self.name = name
        self.tree = tree
        self.paragraphs = paragraphs(tree)

    @cached_property
    def texts(self) -> list[str]:
        """What each paragraph says, on one line."""
        return [text_of(paragraph).replace("\n", " ").replace("\r", " ") for paragraph in self.paragraphs]

    @cached_property
    def _source(self) -> Source:
        return Source(self.file, "\n".join(self.texts))

    def place(self, number: int, words: str = "") -> Place:
        """Return the place of a paragraph, counted from 0, or of words in it."""
        text = self.texts[number]
        start = max(text.find(words), 0) if words else 0
        end = start + len(words) if words and words in text else len(text)
        return Place(self._source, Span(number + 1, start + 1, number + 1, max(end, start) + 1))

    def where(self, number: int) -> str:
        """Say where a paragraph stands: "In paragraph 12", "In header2.xml, paragraph 1"."""
        part = "" if self.name == DOCUMENT else f"{self.name.removeprefix('word/')}, "
        return f"In {part}paragraph {number + 1}"

    def number_of(self, element: Element) -> int:
        """Return the number, from 0, of the paragraph that an element stands in, or else of the next one."""
        own = next(element.iterancestors(_PARAGRAPH), None)
        if own is None:
            own = next(element.iter(_PARAGRAPH), None)
        if own is None:
            own = next((after for after in element.itersiblings() if after.tag == _PARAGRAPH), None)
        return 0 if own is None else self._numbers[own]

    @cached_property
    def _numbers(self) -> dict[Element, int]:
        return {paragraph: number for number, paragraph in enumerate(self.paragraphs)}


def read_word_file(name: str, content: bytes) -> Checked[WordFile]:
    """Unpack and read the Word file of a style; `name` is the file as a reader knows it."""
    parts = unpacked(content)
    if isinstance(parts, PackageFault):
        return Checked(None, (parts.fault.found(whole(name), f"{name}: {parts.message}"),))
    size = sum(len(content) for part, content in parts.items() if part.endswith(_XML))
    if size > LARGEST_WHOLE:
        message = f"Its parts have {size:,} bytes of XML. At most {LARGEST_WHOLE:,} are read."
        return Checked(None, (StyleFault.UNSAFE_PACKAGE.found(whole(name), message),))
    missing = [part for part in (DOCUMENT, STYLES, NUMBERING) if part not in parts]
    if missing:
        message = f"{name} is no Word file that can be filled in: it has no {missing[0]}."
        return Checked(None, (StyleFault.NO_WORD_FILE.found(whole(name), message),))
    read = _Reading(name)
    trees = {part: tree for part, content in parts.items() if (tree := read.tree(part, content)) is not None}
    return Checked(None if read.found else WordFile(name, parts, trees), tuple(read.found))


class _Reading:
    """One reading of all parts, with what was found."""

    def __init__(self, name: str) -> None:
        self._name = name
        self.found: list[Diagnostic] = []

    def tree(self, part: str, content: bytes) -> Element | None:
        if not part.endswith(_XML):
            return None
        if len(content) > LARGEST_PART:
            message = f"{part} has {len(content):,} bytes. At most {LARGEST_PART:,} are read."
            self.found.append(StyleFault.UNSAFE_PACKAGE.found(whole(self._name), message))
            return None
        try:
            return parsed(content)
        except BrokenPart as reason:
            self.found.append(StyleFault.BROKEN_PART.found(whole(self._name), f"{part} is refused: {reason}."))
            return None


_XML = (".xml", ".rels", ".vml")
_PARAGRAPH = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"
