"""From the outline to the finished agreement: numbered, defined, resolved, frozen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from pactwright.agreement.blocks import IN_SCHEDULE, IN_SECTION, Printing, title_block
from pactwright.agreement.definitions import definitions
from pactwright.agreement.model import Agreement, Block, Imprint, Paragraph, Schedule, Section, Style, UsedClause
from pactwright.agreement.numbering import number, section_label
from pactwright.agreement.open_points import open_point_lines
from pactwright.agreement.references import DanglingReference, Resolver
from pactwright.agreement.signatures import between, date_line, signature_blocks
from pactwright.conventions import CONVENTIONS, Conventions, letter
from pactwright.diagnostics import Checked, Diagnostic, Severity
from pactwright.frozen import dataclass
from pactwright.outline import Grid, Outline, OutlinedClause, Provision, Text
from pactwright.termsheet import Draft, LocatedTermSheet, TermSheet


@dataclass(frozen=True, slots=True)
class Edition:
    """What is not in the term sheet: whether this is the final paper, its day, and what the file says of its origin.

    `created` is the day written into the file's properties; `version`, `library` and `digest` name what it was made
    with and from, `clauses` which clauses; `conventions` are those of the house style.
    """

    final: bool
    created: date
    version: str
    library: str
    digest: str
    conventions: Conventions = CONVENTIONS
    clauses: tuple[UsedClause, ...] = ()


def finish(located: LocatedTermSheet, outline: Outline, edition: Edition) -> Checked[Agreement]:
    """Number, define and resolve an outline. There is no agreement where a reference leads nowhere."""
    try:
        return Checked(_finished(located, outline, edition))
    except DanglingReference as dangling:
        return Checked(None, (_dangling(dangling.target),))


def _dangling(target: str) -> Diagnostic:
    clause = target.partition("#")[0]
    return Diagnostic(
        "AG101",
        "dangling-reference",
        Severity.ERROR,
        f"A clause refers to `{target}`, which is not in this paper.",
        f"Take `{clause}` in under `clauses`, or leave out the clause that refers to it.",
    )


def _finished(located: LocatedTermSheet, outline: Outline, edition: Edition) -> Agreement:
    sheet = located.sheet
    conventions = edition.conventions
    numbering = number(outline, conventions)
    resolver = Resolver(outline, numbering)
    defined = definitions(outline, resolver)
    sections = tuple(_sections(outline, resolver, defined))
    schedules = tuple(_schedules(outline, resolver))
    parties = tuple(_counted(outline.parties, resolver, Style.PARTY))
    return Agreement(
        title=outline.title,
        mark="" if edition.final else _mark(sheet.draft, conventions),
        date_line=date_line(sheet, conventions),
        between=between(sheet),
        contents_heading="Contents",
        parties_heading="Parties",
        parties=parties,
        recitals_heading="Background",
        recitals=tuple(_counted(outline.recitals, resolver, Style.RECITAL)),
        lead_in=(Text(outline.lead_in),),
        sections=sections,
        signing_heading="Signatures",
        signing_lead_in=(Text(outline.signing),),
        signature_blocks=signature_blocks(sheet, conventions),
        schedules=schedules,
        open_points_heading="Open points",
        open_points=() if edition.final else open_point_lines(sheet, numbering, (*sections, *schedules)),
        imprint=_imprint(sheet, edition),
    )


def _imprint(sheet: TermSheet, edition: Edition) -> Imprint:
    return Imprint(
        language=sheet.language,
        author=sheet.draft.author or "",
        created=edition.created,
        version=edition.version,
        library=edition.library,
        digest=edition.digest,
        clauses=edition.clauses,
    )


def _mark(draft: Draft, conventions: Conventions) -> str:
    number_of_draft = f" {draft.version}" if draft.version else ""
    of_day = f" of {conventions.day(draft.date)}" if draft.date else ""
    return f"Draft{number_of_draft}{of_day}"


def _counted(clause: OutlinedClause, resolver: Resolver, style: Style) -> Iterator[Paragraph]:
    """Yield parties (1), (2) … or recitals (A), (B) …; what has no number stays a plain paragraph."""
    position = 0
    for element in clause.elements:
        if isinstance(element, Provision):
            position += 1
            sign = f"({position})" if style is Style.PARTY else f"({letter(position).upper()})"
            yield Paragraph(style, resolver.content(element.runs), sign, f"{clause.id}#{element.label or position}")
        elif not isinstance(element, Grid):
            yield Paragraph(Style.BODY, resolver.content(element.runs))


def _sections(outline: Outline, resolver: Resolver, defined: Mapping[str, tuple[Paragraph, ...]]) -> Iterator[Section]:
    printing = Printing(resolver, IN_SECTION, defined)
    for section in outline.sections:
        label = section_label(section)
        spot = resolver.numbering.spots[label]
        blocks: list[Block] = []
        for clause in section.clauses:
            printed = list(printing.blocks(clause))
            repeats_heading = not blocks and clause.title == section.heading
            if printed and len(section.clauses) > 1 and not repeats_heading:
                blocks.append(title_block(clause.title))
            blocks.extend(printed)
        heading = section.clauses[0].title if len(section.clauses) == 1 else section.heading
        yield Section(spot.number, label, heading, tuple(blocks), tuple(clause.id for clause in section.clauses))


def _schedules(outline: Outline, resolver: Resolver) -> Iterator[Schedule]:
    printing = Printing(resolver, IN_SCHEDULE)
    for schedule in outline.schedules:
        spot = resolver.numbering.spots[schedule.id]
        blocks = tuple(printing.blocks(schedule))
        yield Schedule(spot.number, spot.label, schedule.title, blocks, schedule.id)
