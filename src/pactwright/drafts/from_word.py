"""A Word file in, the words of its paragraphs out, as Word shows them once all changes are accepted.

Only the document, its styles and its lists are looked at. Headers, footnotes and comments are left aside; nothing that
a file points to is fetched, and nothing in it is run.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress

from pactwright.drafts.faults import DraftFault
from pactwright.drafts.paragraph import Piece, Words
from pactwright.house_style import (
    BrokenPart,
    Element,
    NumberCounter,
    PackageFault,
    StyleFault,
    W,
    numbering,
    parsed,
    unpacked,
)

_DOCUMENT, _STYLES, _NUMBERING = "word/document.xml", "word/styles.xml", "word/numbering.xml"
_PARAGRAPH, _RUN = W + "p", W + "r"
_GONE = frozenset({W + "del", W + "moveFrom", "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"})
_MARKS: Mapping[str, str] = {W + "tab": " ", W + "br": " ", W + "cr": " ", W + "noBreakHyphen": "-"}
_LARGEST_XML = 60_000_000


class BrokenDraft(ValueError):
    """A Word file that cannot be read safely and whole."""

    def __init__(self, fault: DraftFault, message: str) -> None:
        super().__init__(message)
        self.fault = fault


def words_from_word(content: bytes, most_characters: int, most_paragraphs: int) -> tuple[Words, ...]:
    """Return the paragraphs of a Word file. Raise BrokenDraft for one that is not read."""
    document, styles, lists = _parts(content)
    counter = NumberCounter(numbering(styles, lists))
    read: list[Words] = []
    characters = 0
    carried = ""
    for paragraph in document.iter(_PARAGRAPH):
        if _is_gone(paragraph):
            continue
        text, bold = _words(paragraph, carried)
        carried = ""
        if _joins_the_next(paragraph):
            carried = text
            continue
        number = counter.number(paragraph)
        is_contents = _style(paragraph).upper().startswith("TOC")
        characters += len(text)
        if characters > most_characters or len(read) > most_paragraphs:
            raise BrokenDraft(DraftFault.DRAFT_TOO_LARGE, "It is longer than any agreement.")
        read.append(Words(text.rstrip(), _pieces(len(read) + 1, number), number, bold, is_contents))
    return tuple(read)


def _parts(content: bytes) -> tuple[Element, Element | None, Element | None]:
    parts = unpacked(content)
    if isinstance(parts, PackageFault):
        safe = parts.fault is StyleFault.NO_WORD_FILE
        raise BrokenDraft(DraftFault.NO_WORD_DRAFT if safe else DraftFault.UNSAFE_DRAFT, parts.message)
    if _DOCUMENT not in parts:
        raise BrokenDraft(DraftFault.NO_WORD_DRAFT, "It is no Word document.")
    document = _tree(parts, _DOCUMENT)
    if document is None:
        raise BrokenDraft(DraftFault.NO_WORD_DRAFT, "It is no Word document.")
    return document, _tree(parts, _STYLES), _tree(parts, _NUMBERING)


def _tree(parts: Mapping[str, bytes], name: str) -> Element | None:
    if name not in parts:
        return None
    if len(parts[name]) > _LARGEST_XML:
        raise BrokenDraft(DraftFault.DRAFT_TOO_LARGE, f"Its part `{name}` is larger than any agreement.")
    with suppress(BrokenPart):
        return parsed(parts[name])
    raise BrokenDraft(DraftFault.BROKEN_DRAFT, f"Its part `{name}` is not well-formed, or has a document type.")


def _is_gone(element: Element) -> bool:
    return any(above.tag in _GONE or _is_deleted_row(above) for above in element.iterancestors())


def _is_deleted_row(element: Element) -> bool:
    return element.tag == W + "tr" and element.find(f"{W}trPr/{W}del") is not None


def _words(paragraph: Element, carried: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    texts = [carried]
    length = len(carried)
    bold: list[tuple[int, int]] = []
    for run in _runs(paragraph):
        text = "".join(_letters(run))
        if text and _is_on(run.find(f"{W}rPr/{W}b")):
            bold.append((length, length + len(text)))
        texts.append(text)
        length += len(text)
    return "".join(texts), tuple(bold)


def _runs(paragraph: Element) -> Iterator[Element]:
    """Yield the runs that are there once changes are accepted; those of a text box belong to its own paragraphs."""
    waiting = list(reversed(paragraph))
    while waiting:
        element = waiting.pop()
        if element.tag == _RUN:
            yield element
        elif element.tag not in _GONE and element.tag != _PARAGRAPH:
            waiting.extend(reversed(element))


def _letters(run: Element) -> Iterator[str]:
    for child in run:
        if child.tag == W + "t":
            yield (child.text or "").replace("\n", " ").replace("\r", " ")
        elif child.tag in _MARKS:
            yield _MARKS[child.tag]


def _joins_the_next(paragraph: Element) -> bool:
    """Whether the end of a paragraph was deleted or moved away, so that the next one goes on with it."""
    return any(paragraph.find(f"{W}pPr/{W}rPr/{W}{change}") is not None for change in ("del", "moveFrom"))


def _style(paragraph: Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else style.get(W + "val", "")


def _is_on(switch: Element | None) -> bool:
    return switch is not None and switch.get(W + "val", "1") not in ("0", "false", "off")


def _pieces(line: int, number: str) -> tuple[Piece, ...]:
    return (Piece(0, line, len(number) + 2 if number else 1),)
