"""An agreement as the plain dictionaries that the Word template is filled from."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from pactwright.agreement import Agreement, Block, Content, Paragraph, Schedule, Section, SignatureBlock, Table
from pactwright.frozen import dataclass
from pactwright.house_style import (
    TABLE,
    WordBlock,
    WordContext,
    WordLine,
    WordParagraph,
    WordPart,
    WordSignature,
    WordSignatureLine,
)
from pactwright.render import oxml
from pactwright.render.docx_comments import Pins
from pactwright.render.docx_targets import Target
from pactwright.render.docx_words import WordWriter
from pactwright.render.front import ContentsLine, contents, has_cover, open_points_table
from pactwright.render.oxml import Xml

# The contents are all paragraphs of outline level 1 (\o by heading, \u by outline level), each a link (\h).
_CONTENTS_FIELD = r'TOC \o "1-1" \h \z \u'


@dataclass(frozen=True, slots=True)
class Room:
    """How wide the text of a page is, and how far provisions are indented, in twentieths of a point."""

    width: int
    indent: int


def context(  # what a paper is made of
    agreement: Agreement,
    places: Mapping[str, Target],
    pages: Mapping[str, int],
    *,
    room: Room,
    pins: Pins,
    logo: str = "",
) -> WordContext:
    """Return what the template's placeholders stand for, in the order of the paper.

    Text that is already Word's XML is marked as such; all other text is escaped when it is printed.
    `pages` are the pages of the labels in the contents; `pins` are pinned where their places are written.
    """
    fill = _Filler(WordWriter(places, pins), room)
    return {
        "logo": logo,
        "title": agreement.title,
        "mark": agreement.mark,
        "cover": has_cover(agreement),
        "date_line": fill.text(agreement.date_line),
        "between": fill.text(agreement.between),
        "contents_heading": agreement.contents_heading,
        "contents": _contents(agreement, places, pages),
        "parties_heading": agreement.parties_heading,
        "parties": [fill.paragraph(party) for party in agreement.parties],
        "recitals_heading": agreement.recitals_heading,
        "recitals": [fill.paragraph(recital) for recital in agreement.recitals],
        "lead_in": fill.text(agreement.lead_in),
        "sections": [fill.part(section) for section in agreement.sections],
        "signing_heading": agreement.signing_heading,
        "signing_lead_in": fill.text(agreement.signing_lead_in),
        "signature_blocks": [fill.signature(block) for block in agreement.signature_blocks],
        "schedules": [fill.part(schedule) for schedule in agreement.schedules],
        "open_points_heading": agreement.open_points_heading,
        "open_points": fill.table(open_points_table(agreement)) if agreement.open_points else "",
    }


@dataclass(frozen=True, slots=True)
class _Filler:
    """Turns parts of the agreement into what the template prints."""

    writer: WordWriter
    room: Room

    def text(self, content: Content, label: str = "") -> str:
        return _finished(self.writer.runs(content, label))

    def part(self, part: Section | Schedule) -> WordPart:
        """A table stands under the provisions in a section, and takes the whole width in a schedule."""
        heading = self.writer.marked(part.label, oxml.run(part.heading))
        indent = self.room.indent if isinstance(part, Section) else 0
        return {"heading": _finished(heading), "blocks": [self._block(block, indent) for block in part.blocks]}

    def paragraph(self, paragraph: Paragraph) -> WordParagraph:
        return {"style": paragraph.style.value, "text": self.text(paragraph.content, paragraph.label)}

    def _block(self, block: Block, indent: int) -> WordBlock:
        if isinstance(block, Table):
            return {"style": TABLE, "table": self.table(block, indent)}
        return {"style": block.style.value, "text": self.text(block.content, block.label)}

    def table(self, table: Table, indent: int = 0) -> str:
        rows = [[self.writer.runs(cell) for cell in row] for row in table.rows]
        widths = oxml.shares(table.widths, self.room.width - indent)
        return _finished(oxml.table(table.header, rows, widths=widths, indent=indent))

    def signature(self, block: SignatureBlock) -> WordSignature:
        lines: list[WordSignatureLine] = [
            {"label": line.label, "text": self.text(line.content)} for line in block.lines
        ]
        return {"opening": self.text(block.opening), "lines": lines}


def _contents(agreement: Agreement, places: Mapping[str, Target], pages: Mapping[str, int]) -> list[WordLine]:
    """The lines of the contents. Word's field begins in the first and ends in the last."""
    schedules = {schedule.label for schedule in agreement.schedules}
    lines = [
        _contents_line(line, places[line.label].name, pages[line.label], spaced=line.label in schedules)
        for line in contents(agreement)
    ]
    if lines:
        lines[0] = oxml.joined((oxml.field_start(_CONTENTS_FIELD), lines[0]))
        lines[-1] = oxml.joined((lines[-1], oxml.FIELD_END))
    return [{"text": _finished(line)} for line in lines]


def _contents_line(line: ContentsLine, bookmark: str, page: int, *, spaced: bool) -> Xml:
    """A line as Word itself would write it: its number is parted from its heading by what parts them in the text."""
    if spaced:
        head = oxml.run(f"{line.number} {line.heading}")
    else:
        head = oxml.joined((oxml.run(line.number), oxml.TAB, oxml.run(line.heading)))
    page_number = oxml.field(rf"PAGEREF {bookmark} \h", oxml.run(str(page)))
    return oxml.hyperlink(bookmark, oxml.joined((head, oxml.TAB, page_number)))


def _finished(content: Xml) -> Markup:
    """Mark what is Word's XML already: the template takes it over as it is."""
    return Markup(content)  # noqa: S704  # only `oxml` makes it, and escapes every word in it
