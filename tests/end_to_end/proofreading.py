"""Reads a draft as a careful proofreader does, and says what no lawyer should have to see."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from tests.end_to_end.numbering import numbers

from pactwright.agreement import (
    Agreement,
    Content,
    CrossReference,
    FieldText,
    Inline,
    OpenText,
    Paragraph,
    Style,
    Table,
)
from pactwright.render import to_text
from pactwright.render.flow import Contents, Heading, flow

LEFT_OVER = re.compile(
    r"\{\{|\}\}|\{%|%\}|\{#|\[\[|\]\]|[\ue000-\uf8ff]"  # of the language of clauses
    r"|\bNone\b(?! of)|\bundefined\b|\[\]|\(\)|“”"  # where a value is missing
    r"|  |\.\.| [,.;:]|[;,:]\.|,,|;;|,;|;,|\( | \)|; (?:and|or)$"  # where a sentence was put together wrongly
    r"|\b(\w+) \1\b|\ba (?!one\b|one-|eu)[aeio]\w|\ban [bcdfgjklpqtvwyz]"  # a word doubled, the wrong article
)
"""What a template leaves behind when a value is missing or a sentence was not closed."""

_SENTENCE_END = re.compile(r"(?:[.;:?!]|; (?:and|or))[”’)]*$")
_NUMBERED = (Style.PROVISION_1, Style.PROVISION_2, Style.PROVISION_3, Style.RECITAL)


def faults(agreement: Agreement) -> list[str]:
    """Return every fault, each with the words around it."""
    return [
        *left_overs(to_text(agreement)),
        *headings_over_nothing(agreement),
        *paragraphs_without_words(agreement),
        *sentences_without_end(agreement),
        *references_to_elsewhere(agreement),
        *brackets_not_listed(agreement),
    ]


def left_overs(text: str) -> Iterator[str]:
    """Find what a template leaves behind."""
    for line in text.split("\n"):
        if not _LIST_END.search(line):
            yield from _left_overs_in(line)
        else:
            yield from _left_overs_in(_LIST_END.sub("", line))


_LIST_END = re.compile(r"; (?:and|or)$")


def _left_overs_in(line: str) -> Iterator[str]:
    for found in LEFT_OVER.finditer(line):
        yield f"left over {found[0]!r}: …{line[max(0, found.start() - 40) : found.end() + 40]}…"


def headings_over_nothing(agreement: Agreement) -> Iterator[str]:
    """Find headings that have no words under them, or their own words again."""
    pieces = [*flow(agreement), Heading(1, ())]
    for piece, following in pairwise(pieces):
        if isinstance(piece, Heading) and isinstance(following, Heading) and following.level <= piece.level:
            yield f"heading over nothing: {_words(piece.content)}"
        elif isinstance(piece, Heading) and _words(piece.content) == _words(getattr(following, "content", ())):
            yield f"the same words twice: {_words(piece.content)}"


def paragraphs_without_words(agreement: Agreement) -> Iterator[str]:
    """Find paragraphs, headings and lines of the contents that say nothing."""
    for piece in flow(agreement):
        if isinstance(piece, Heading | Paragraph) and not _words(piece.content).strip():
            yield f"no words after number {piece.number!r}"
        if isinstance(piece, Table) and not piece.rows:
            yield f"no rows in the table {piece.header}"
        if isinstance(piece, Contents) and not all(line.heading and line.number for line in piece.lines):
            yield "a line of the contents is blank"


def sentences_without_end(agreement: Agreement) -> Iterator[str]:
    """Find numbered paragraphs that break off; where the parties wrote the whole of one, they wrote its end."""
    for piece in flow(agreement):
        if isinstance(piece, Paragraph) and piece.style in _NUMBERED:
            words = "." if all(isinstance(inline, FieldText) for inline in piece.content) else _words(piece.content)
            if not _SENTENCE_END.search(words):
                yield f"sentence without end: {piece.number} …{words[-60:]}"


def references_to_elsewhere(agreement: Agreement) -> Iterator[str]:
    """Find references that lead nowhere, or whose number is not that of their place; and wrong numbers of places."""
    found = numbers(agreement)
    yield from found.faults
    for inline in _inlines(agreement):
        if isinstance(inline, CrossReference) and found.of.get(inline.label) != inline.text:
            yield f"reference {inline.text!r} to {inline.label!r}, which is {found.of.get(inline.label)!r}"


def brackets_not_listed(agreement: Agreement) -> Iterator[str]:
    """Find brackets for open points that are missing from the list of open points, and lines of it without words."""
    listed = {line.question.path[:-1] for line in agreement.open_points}
    for inline in _inlines(agreement):
        if isinstance(inline, OpenText) and inline.path not in listed:
            yield f"not among the open points: {inline.text}"
    questions = " ".join(line.question.text for line in agreement.open_points)
    for question in re.findall(r"\[To be agreed: ([^\]]*)\]", to_text(agreement)):
        if question not in questions:
            yield f"not among the open points: {question}"


def _inlines(agreement: Agreement) -> Iterator[Inline]:
    for content in contents_of(agreement):
        yield from content


def contents_of(agreement: Agreement) -> Iterator[Content]:
    """Yield the words of every paragraph and cell; headings are titles of their own."""
    for piece in flow(agreement):
        if isinstance(piece, Paragraph):
            yield piece.content
        elif isinstance(piece, Table):
            yield from (cell for row in piece.rows for cell in row)


def _words(content: Content) -> str:
    return "".join(inline.text for inline in content)
