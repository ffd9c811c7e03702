"""The last look at a Word file before it leaves: it has to hold every word and number, and to work.

Templates drop and double text without a sound, and Word shows a broken reference only when it is printed. So every
file is read again, strictly, and held against the agreement. What is found here is never the user's fault.
"""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pactwright.render.docx_expected import Line
from pactwright.render.docx_numbers import Counter
from pactwright.render.docx_parts import RenderingLost, paragraphs, parse, text_of
from pactwright.render.docx_template import WordTemplate
from pactwright.render.oxml import PRESERVE, Element, W

_DOCUMENT = "word/document.xml"
_LONGEST_BOOKMARK = 40


def check(
    parts: Mapping[str, bytes], template: WordTemplate, expected: Sequence[Line], furniture: Sequence[str]
) -> None:
    """Raise RenderingLost unless the parts hold what is expected.

    `parts` are those that were filled in, `expected` the paragraphs of the agreement, `furniture` the words that
    headers and footers may print besides the template's own.
    """
    trees = {name: parse(name, content) for name, content in parts.items()}
    for name, tree in trees.items():
        _check_fields(name, tree)
        _check_spaces(name, tree)
        if name != _DOCUMENT:
            _check_furniture(name, tree, [words for words in furniture if words], template.words)
    _check_words(trees[_DOCUMENT], template, expected)
    _check_marks(trees[_DOCUMENT])


def _check_words(document: Element, template: WordTemplate, expected: Sequence[Line]) -> None:
    """Walk the file and the agreement side by side. Between the agreement's words only the template's own may stand."""
    counter = Counter(template.numbering)
    awaited = iter(expected)
    line = next(awaited, None)
    for paragraph in paragraphs(document):
        number, text = counter.number(paragraph), text_of(paragraph)
        if line is None or line.text not in text:
            _check_own_words(f"Before {line.text!r}" if line else "At its end", [text], template.words)
            continue
        _check_number(line, number)
        _check_own_words(f"Beside {line.text!r}", text.split(line.text, 1), template.words)
        line = next(awaited, None)
    if line is not None:
        raise RenderingLost(f"The document lacks {line.text!r}.")


def _check_number(line: Line, number: str) -> None:
    if number != line.number:
        raise RenderingLost(f"Word would number {line.text!r} with {number!r}, the agreement with {line.number!r}.")


def _check_own_words(where: str, rest: Iterable[str], words: frozenset[str]) -> None:
    for piece in rest:
        if piece.strip() and piece.strip() not in words:
            raise RenderingLost(f"{where} the file says {piece!r}, and the agreement does not.")


def _check_furniture(name: str, tree: Element, furniture: Sequence[str], words: frozenset[str]) -> None:
    for paragraph in paragraphs(tree):
        rest = [text_of(paragraph)]
        for known in furniture:
            rest = [piece for text in rest for piece in text.split(known)]
        _check_own_words(f"In {name}", rest, words)


def _check_fields(name: str, tree: Element) -> None:
    """Every field has a beginning, then a code, then a result, then an end, also where one stands in another."""
    open_fields: list[str] = []
    for mark in tree.iter(W + "fldChar"):
        kind = mark.get(W + "fldCharType", "")
        before = open_fields.pop() if kind != "begin" and open_fields else ""
        if (before, kind) not in {("", "begin"), ("begin", "separate"), ("separate", "end"), ("begin", "end")}:
            raise RenderingLost(f"{name} has a field with {kind!r} after {before!r}.")
        if kind != "end":
            open_fields.append(kind)
    if open_fields:
        raise RenderingLost(f"{name} has a field without end.")


def _check_spaces(name: str, tree: Element) -> None:
    """Word drops spaces at the ends of a text that does not ask to keep them."""
    for text in tree.iter(W + "t", W + "instrText"):
        words = text.text or ""
        if words != words.strip() and text.get(PRESERVE) != "preserve":
            raise RenderingLost(f"{name} would lose the spaces of {words!r}.")


def _check_marks(document: Element) -> None:
    starts, ends = document.findall(f".//{W}bookmarkStart"), document.findall(f".//{W}bookmarkEnd")
    names = [start.get(W + "name", "") for start in starts]
    _check_single("bookmark", (name.casefold() for name in names))
    _check_single("number of a bookmark", _values(starts, "id"))
    _check_single("content control", _values(document.findall(f".//{W}sdtPr/{W}id"), "val"))
    if sorted(_values(starts, "id")) != sorted(_values(ends, "id")):
        raise RenderingLost("A bookmark of the document does not close.")
    if too_long := [name for name in names if not 0 < len(name) <= _LONGEST_BOOKMARK]:
        raise RenderingLost(f"Word would drop these bookmarks: {too_long}.")
    if missing := set(_pointed_at(document)) - set(names):
        raise RenderingLost(f"References of the document point at nothing: {sorted(missing)}.")


def _pointed_at(document: Element) -> Iterator[str]:
    yield from _values(document.iter(W + "hyperlink"), "anchor")
    for code in document.iter(W + "instrText"):
        words = (code.text or "").split()
        if words[:1] in (["REF"], ["PAGEREF"]):
            yield words[1]


def _values(elements: Iterable[Element], name: str) -> Iterator[str]:
    return (element.get(W + name, "") for element in elements)


def _check_single(what: str, names: Iterable[str]) -> None:
    if doubled := [name for name, times in Tally(names).items() if times > 1]:
        raise RenderingLost(f"The document has each of these twice, as a {what}: {doubled}.")
