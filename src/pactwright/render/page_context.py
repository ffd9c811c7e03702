"""An agreement as the plain dictionaries that the page of a house style is filled from."""

from __future__ import annotations

from markupsafe import Markup

from pactwright.agreement import Agreement, Block, Paragraph, Schedule, Section, SignatureBlock, Table
from pactwright.frozen import dataclass
from pactwright.house_style import (
    TABLE,
    PageBlock,
    PageContext,
    PageLine,
    PageParagraph,
    PagePart,
    PageSignature,
    PageSignatureLine,
    PageTable,
    without_comments,
)
from pactwright.patterns import pattern
from pactwright.render.flow import linked_labels
from pactwright.render.front import contents, open_points_table
from pactwright.render.page_words import CELL, PageWriter


def page_context(agreement: Agreement, *, css: str, logo: str = "", knows_tabbed: bool = False) -> PageContext:
    """Return what the page's placeholders stand for, in the order of the paper.

    With an empty `css` the page is for paper. `knows_tabbed` says whether the style sheet has a rule for `.tabbed`.
    Text that is already HTML is marked as such; all other text is escaped when it is printed.
    """
    fill = _Filler(PageWriter(on_screen=bool(css)), knows_tabbed, None if css else linked_labels(agreement))
    imprint = agreement.imprint
    return {
        # The style sheet is the house's own, and the check of the style holds it against a list.
        "css": Markup(without_comments(css)),  # noqa: S704
        "language": imprint.language,
        "author": imprint.author,
        "program": f"Pactwright {imprint.version}",
        "stamp": f"library {imprint.library}, sha256 {imprint.digest}",
        "created": imprint.created.isoformat(),
        "logo": logo,
        "title": agreement.title,
        "mark": agreement.mark,
        "date_line": fill.writer.words(agreement.date_line),
        "between": fill.writer.words(agreement.between),
        "contents_heading": agreement.contents_heading,
        "contents": _contents(agreement),
        "parties_heading": agreement.parties_heading,
        "parties": [fill.paragraph(party) for party in agreement.parties],
        "recitals_heading": agreement.recitals_heading,
        "recitals": [fill.paragraph(recital) for recital in agreement.recitals],
        "lead_in": fill.writer.words(agreement.lead_in),
        "sections": [fill.part(section) for section in agreement.sections],
        "signing_heading": agreement.signing_heading,
        "signing_lead_in": fill.writer.words(agreement.signing_lead_in),
        "signature_blocks": [fill.signature(block) for block in agreement.signature_blocks],
        "schedules": [fill.part(schedule) for schedule in agreement.schedules],
        "open_points_heading": agreement.open_points_heading,
        "open_points": [fill.table(open_points_table(agreement))] if agreement.open_points else [],
    }


_MORE_THAN_WORDS = pattern(r"<|\s\s|[\n\t]")
"""Elements, beside which WeasyPrint breaks a line with tabs too early, and blanks that do not look alike if kept."""


@dataclass(frozen=True, slots=True)
class _Filler:
    """Turns parts of the agreement into what the page prints.

    Only places whose label is among the `named` bear it, or all if there are none: on paper WeasyPrint would work out
    the look of each place with a name on its own, where it works out that of all others at once.
    """

    writer: PageWriter
    knows_tabbed: bool
    named: frozenset[str] | None

    def part(self, part: Section | Schedule) -> PagePart:
        blocks = [self._block(block) for block in part.blocks]
        return {
            "number": part.number,
            "tabbed": self._is_tabbed(part.number, part.heading),
            "label": self._name(part.label),
            "heading": part.heading,
            "blocks": blocks,
        }

    def paragraph(self, paragraph: Paragraph) -> PageParagraph:
        text = self.writer.words(paragraph.content)
        return {
            "style": paragraph.style.value,
            "tabbed": self._is_tabbed(paragraph.number, text),
            "label": self._name(paragraph.label),
            "number": paragraph.number,
            "text": text,
        }

    def _is_tabbed(self, number: str, words: str) -> bool:
        return self.knows_tabbed and bool(number) and not _MORE_THAN_WORDS.search(words)

    def _name(self, label: str) -> str:
        return label if self.named is None or label in self.named else ""

    def _block(self, block: Block) -> PageBlock:
        if isinstance(block, Table):
            table = self.table(block)
            return {"style": TABLE, "header": table["header"], "rows": table["rows"], "widths": table["widths"]}
        one = self.paragraph(block)
        return {
            "style": one["style"],
            "tabbed": one["tabbed"],
            "label": one["label"],
            "number": one["number"],
            "text": one["text"],
        }

    def table(self, table: Table) -> PageTable:
        whole = sum(table.widths)
        return {
            "header": list(table.header),
            "rows": [[self.writer.words(cell, CELL) for cell in row] for row in table.rows],
            "widths": [str(round(100 * width / whole, 2)) for width in table.widths],
        }

    def signature(self, block: SignatureBlock) -> PageSignature:
        lines: list[PageSignatureLine] = [
            {"label": line.label, "text": self.writer.words(line.content)} for line in block.lines
        ]
        return {"opening": self.writer.words(block.opening), "lines": lines}


def _contents(agreement: Agreement) -> list[PageLine]:
    schedules = {schedule.label for schedule in agreement.schedules}
    return [
        {
            "kind": "schedule" if line.label in schedules else "section",
            "number": line.number,
            "heading": line.heading,
            "label": line.label,
        }
        for line in contents(agreement)
    ]
