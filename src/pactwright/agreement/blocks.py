"""From the elements of a clause to numbered paragraphs and tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pactwright.agreement.columns import widths
from pactwright.agreement.model import Block, Paragraph, Style, Table
from pactwright.agreement.numbering import Numbered
from pactwright.agreement.references import Resolver
from pactwright.outline import ComputedList, Element, Grid, Look, OutlinedClause, Passage, Provision, Subheading, Text


@dataclass(frozen=True, slots=True)
class Levels:
    """The styles of provisions on levels 1 to 3, and of what continues them."""

    numbered: tuple[Style, Style, Style]
    continued: tuple[Style, Style, Style] = (Style.CONTINUED_1, Style.CONTINUED_2, Style.CONTINUED_3)


IN_SECTION = Levels((Style.PROVISION_1, Style.PROVISION_2, Style.PROVISION_3))
IN_SCHEDULE = Levels((Style.SCHEDULE_1, Style.SCHEDULE_2, Style.SCHEDULE_3))


@dataclass(frozen=True, slots=True)
class Printing:
    """Prints the clauses of sections, or of schedules.

    `definitions` is what `[[definitions]]` and `[[meanings]]` stand for.
    """

    resolver: Resolver
    levels: Levels
    definitions: Mapping[str, tuple[Paragraph, ...]] = field(default_factory=dict)

    def blocks(self, clause: OutlinedClause) -> Iterator[Block]:
        """Yield the blocks of a clause."""
        provisions = iter(self.resolver.numbering.provisions[clause.id])
        for element in clause.elements:
            if isinstance(element, Provision):
                for part in next(provisions):
                    yield from self._paragraphs(part)
            else:
                yield from self._unnumbered(element)

    def _paragraphs(self, part: Numbered) -> Iterator[Paragraph]:
        content = self.resolver.content(part.provision.runs)
        yield Paragraph(self.levels.numbered[part.level - 1], content, part.printed, part.spot.label)
        for runs in part.provision.continued:
            yield Paragraph(self.levels.continued[part.level - 1], self.resolver.content(runs))

    def _unnumbered(self, element: Element) -> Iterator[Block]:
        match element:
            case Passage((ComputedList(name),)) if name in self.definitions:
                yield from self.definitions[name]
            case Passage(runs):
                yield Paragraph(Style.BODY, self.resolver.content(runs))
            case Subheading(runs):
                yield Paragraph(Style.SUBHEADING, self.resolver.content(runs))
            case Grid(header, rows):
                cells = tuple(tuple(self.resolver.content(cell) for cell in row) for row in rows)
                yield Table(header, cells, widths(header, cells))


def title_block(title: str) -> Paragraph:
    """Return the sub-heading of a clause that shares its section with others."""
    return Paragraph(Style.SUBHEADING, (Text(title, Look.PLAIN),))
