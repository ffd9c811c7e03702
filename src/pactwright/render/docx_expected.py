"""What a Word file has to say, paragraph by paragraph: taken from the agreement alone, to hold the file against."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from pactwright.agreement import Agreement, Block, Content, Paragraph, Schedule, Section, Table
from pactwright.render.front import contents, open_points_table


class Line(NamedTuple):
    """The words of a paragraph, and the number that Word has to compute for it."""

    text: str
    number: str = ""


def expected(agreement: Agreement, pages: Mapping[str, int]) -> list[Line]:
    """Return every paragraph that has words, in the order of the paper. A cell of a table is a paragraph of its own."""
    return [line for line in _lines(agreement, pages) if line.text]


def _lines(agreement: Agreement, pages: Mapping[str, int]) -> list[Line]:
    return [
        *_title(agreement),
        *_contents(agreement, pages),
        *_front(agreement),
        *_parts(agreement.sections),
        *_signatures(agreement),
        *_parts(agreement.schedules),
        *_open_points(agreement),
    ]


def _title(agreement: Agreement) -> Iterator[Line]:
    yield Line(agreement.title)
    yield Line(_plain(agreement.date_line))
    yield Line(_plain(agreement.between))


def _contents(agreement: Agreement, pages: Mapping[str, int]) -> Iterator[Line]:
    lines = contents(agreement)
    schedules = {schedule.label for schedule in agreement.schedules}
    if lines:
        yield Line(agreement.contents_heading)
    for line in lines:
        gap = " " if line.label in schedules else "\t"
        yield Line(f"{line.number}{gap}{line.heading}\t{pages[line.label]}")


def _front(agreement: Agreement) -> Iterator[Line]:
    if agreement.parties:
        yield Line(agreement.parties_heading)
        yield from _blocks(agreement.parties)
    if agreement.recitals:
        yield Line(agreement.recitals_heading)
        yield from _blocks(agreement.recitals)
    yield Line(_plain(agreement.lead_in))


def _parts(parts: Iterable[Section | Schedule]) -> Iterator[Line]:
    for part in parts:
        yield Line(part.heading, part.number)
        yield from _blocks(part.blocks)


def _blocks(blocks: Iterable[Block]) -> list[Line]:
    lines: list[Line] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            lines.append(Line(_plain(block.content), block.number))
        else:
            lines += _table(block)
    return lines


def _table(table: Table) -> list[Line]:
    return [*map(Line, table.header), *[Line(_plain(cell)) for row in table.rows for cell in row]]


def _signatures(agreement: Agreement) -> Iterator[Line]:
    if not agreement.signature_blocks:
        return
    yield Line(agreement.signing_heading)
    yield Line(_plain(agreement.signing_lead_in))
    for block in agreement.signature_blocks:
        yield Line(_plain(block.opening))
        for line in block.lines:
            yield Line(line.label)
            yield Line(_plain(line.content))


def _open_points(agreement: Agreement) -> Iterator[Line]:
    if not agreement.open_points:
        return
    yield Line(agreement.open_points_heading)
    yield from _table(open_points_table(agreement))


def _plain(content: Content) -> str:
    return content[0].text if len(content) == 1 else "".join([inline.text for inline in content])
