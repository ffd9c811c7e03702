"""The agreement as one flow of headings, paragraphs and tables, for formats that have no pages.

The order is that of the paper. The templates of a house style lay out the same order with more than words.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from pactwright.agreement import (
    Agreement,
    Block,
    Content,
    CrossReference,
    Inline,
    Paragraph,
    Schedule,
    Section,
    SignatureBlock,
    SignatureLine,
    Style,
    Table,
    Text,
    inlines,
)
from pactwright.frozen import dataclass
from pactwright.render.front import ContentsLine, contents, open_points_table


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: level 1 is the title, 2 a part, a section or a schedule, 3 a subheading within."""

    level: int
    content: Content
    number: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """The lines of the contents, without page numbers: a flow has no pages."""

    lines: tuple[ContentsLine, ...]


Piece: TypeAlias = Heading | Contents | Paragraph | Table


def flow(agreement: Agreement) -> Iterator[Piece]:
    """Yield the pieces of the agreement in reading order. Parts without any words are left out."""
    yield Heading(1, (Text(agreement.title),))
    yield from _line(agreement.date_line)
    yield from _line(agreement.between)
    yield from _contents(agreement)
    yield from _part(agreement.parties_heading, agreement.parties)
    yield from _part(agreement.recitals_heading, agreement.recitals)
    yield from _line(agreement.lead_in)
    for section in agreement.sections:
        yield from _numbered(section)
    yield from _signatures(agreement)
    for schedule in agreement.schedules:
        yield from _numbered(schedule)
    yield from _open_points(agreement)


def linked_labels(agreement: Agreement) -> frozenset[str]:
    """Return the labels of all places that the words of an agreement, or its contents, lead to."""
    references = (inline.label for inline in _words(agreement) if isinstance(inline, CrossReference))
    return frozenset((*(line.label for line in contents(agreement)), *references))


def _words(agreement: Agreement) -> Iterator[Inline]:
    for piece in flow(agreement):
        if isinstance(piece, Heading):
            yield from piece.content
        elif not isinstance(piece, Contents):
            yield from inlines(piece)


def _line(content: Content) -> Iterator[Paragraph]:
    if content:
        yield Paragraph(Style.BODY, content)


def _contents(agreement: Agreement) -> Iterator[Piece]:
    lines = contents(agreement)
    if lines:
        yield Heading(2, (Text(agreement.contents_heading),))
        yield Contents(lines)


def _part(heading: str, paragraphs: tuple[Paragraph, ...]) -> Iterator[Piece]:
    if paragraphs:
        yield Heading(2, (Text(heading),))
        yield from paragraphs


def _numbered(part: Section | Schedule) -> Iterator[Piece]:
    yield Heading(2, (Text(part.heading),), part.number)
    for block in part.blocks:
        yield _subheading(block)


def _subheading(block: Block) -> Piece:
    if isinstance(block, Paragraph) and block.style is Style.SUBHEADING:
        return Heading(3, block.content, block.number)
    return block


def _signatures(agreement: Agreement) -> Iterator[Piece]:
    if agreement.signature_blocks:
        yield Heading(2, (Text(agreement.signing_heading),))
        yield from _line(agreement.signing_lead_in)
    for block in agreement.signature_blocks:
        yield from _signature(block)


def _signature(block: SignatureBlock) -> Iterator[Paragraph]:
    yield Paragraph(Style.BODY, block.opening)
    for line in block.lines:
        yield Paragraph(Style.BODY, _filled(line))


def _filled(line: SignatureLine) -> Content:
    if not line.content:
        return (Text(f"{line.label}:"),)
    return (Text(f"{line.label}: "), *line.content)


def _open_points(agreement: Agreement) -> Iterator[Piece]:
    if agreement.open_points:
        yield Heading(2, (Text(agreement.open_points_heading),))
        yield open_points_table(agreement)
