"""The whole story on one page: term sheet and library in, agreement out, and the agreement in any format.

House styles, renderers and the drafts of others are loaded by the functions that need them: a command that only checks
a term sheet starts without them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from importlib.util import find_spec
from typing import TYPE_CHECKING

from pactwright.agreement import Agreement, Edition, UsedClause, finish
from pactwright.clauses import ClauseLibrary
from pactwright.conventions import CONVENTIONS, Conventions
from pactwright.diagnostics import Checked, Diagnostic, Severity
from pactwright.frozen import dataclass
from pactwright.notes import notes_for
from pactwright.outline import outline
from pactwright.rules import (
    check_agreement,
    check_draft,
    check_own_words,
    check_term_sheet,
    examine,
    refuse_in_final,
)
from pactwright.selection import Selection, select
from pactwright.source import Source
from pactwright.termsheet import LocatedTermSheet, OpenPoint, read_term_sheet
from pactwright.version import VERSION

if TYPE_CHECKING:  # see the head of this page
    from pactwright.house_style import HouseStyle, StyleFolder
    from pactwright.render import Enclosed, GlyphMissing, PaperTooLong

FORMATS = ("docx", "pdf", "html", "md", "txt", "json")
"""Every format by its file ending."""

PDF_ENGINES = ("weasyprint", "typst")
"""Who can lay out a PDF file, the usual one first. The other is quicker, and asks for a template of its own."""

UNDATED = date(2000, 1, 1)
"""The day in the properties of a file that has no other: no clock is asked, so that two runs give the same bytes."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """How a draft is wanted: as the final paper or not, which day its file bears, and the conventions of its house.

    A `day` goes before the days in the term sheet.
    """

    final: bool = False
    day: date | None = None
    conventions: Conventions = CONVENTIONS


@dataclass(frozen=True, slots=True)
class Inside:
    """What files carry besides the paper: drafting notes those for Word, the term sheet those for Word and PDF."""

    notes: bool = False
    source: bool = True


THE_TERM_SHEET = Inside()
"""What files carry unless they are to carry more or less."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """A term sheet on its way through all stages."""

    located: LocatedTermSheet
    selection: Selection
    agreement: Agreement


def read(source: Source) -> Checked[LocatedTermSheet]:
    """Read a term sheet and check that its facts agree with each other; if they do, examine the alliance's health."""
    checked = read_term_sheet(source)
    if checked.value is None:
        return checked
    found = Checked(checked.value, (*checked.diagnostics, *check_term_sheet(checked.value)))
    return (
        found.unless_errors()
        if found.has_errors
        else replace(found, diagnostics=examine(checked.value, found.diagnostics).diagnostics)
    )


def check_file(name: str, content: bytes) -> tuple[Diagnostic, ...]:
    """Read a draft that anybody made, and check its drafting; `name` is the file as a reader knows it."""
    from pactwright.drafts import read_draft  # see the head of this page

    checked = read_draft(name, content)
    return checked.diagnostics if checked.value is None else check_draft(checked.value)


def draft(source: Source, library: ClauseLibrary, wishes: Wishes) -> Checked[Drafted]:
    """Take a term sheet through every stage. There is no agreement where any stage finds an error."""
    read_in = read(source)
    weighed = refuse_in_final(read_in.diagnostics) if wishes.final else read_in.diagnostics
    if read_in.value is None:
        return Checked(None, weighed)
    selected = select(read_in.value, library)
    found = (*weighed, *selected.diagnostics)
    if selected.value is None:
        return Checked(None, found)
    drafted = _finished(read_in.value, selected.value, library, wishes=wishes)
    return Checked(drafted.value, (*found, *drafted.diagnostics)).unless_errors()


def _finished(
    located: LocatedTermSheet, selection: Selection, library: ClauseLibrary, *, wishes: Wishes
) -> Checked[Drafted]:
    outlined = outline(located.sheet, selection, wishes.conventions)
    if outlined.value is None:
        return Checked(None, outlined.diagnostics)
    finished = finish(located, outlined.value, _edition(located, selection, library, wishes=wishes))
    if finished.value is None:
        return Checked(None, finished.diagnostics)
    own = {choice.clause.id: choice.clause for choice in selection.choices if choice.clause.id in library.own}
    found = (
        *finished.diagnostics,
        *check_agreement(located, finished.value, final=wishes.final),
        *check_own_words(located, finished.value, own),
    )
    return Checked(Drafted(located, selection, finished.value), found).unless_errors()


def _edition(located: LocatedTermSheet, selection: Selection, library: ClauseLibrary, *, wishes: Wishes) -> Edition:
    sheet = located.sheet
    signature = None if isinstance(sheet.dates.signature, OpenPoint) else sheet.dates.signature
    created = wishes.day or sheet.draft.date or signature or UNDATED
    digest = hashlib.sha256(f"{located.document.source.text}\0{library.digest}".encode()).hexdigest()
    return Edition(
        final=wishes.final,
        created=created,
        version=VERSION,
        library=library.digest[:12],
        digest=digest,
        conventions=wishes.conventions,
        clauses=tuple(
            UsedClause(choice.clause.id, choice.wording_name, choice.clause.version) for choice in selection.choices
        ),
    )


def admit(folder: StyleFolder) -> Checked[HouseStyle]:
    """Let a house style in, before anything of it is run. One that comes with Pactwright was checked before."""
    from pactwright.house_style import check_style, read_style  # see the head of this page

    return read_style(folder) if folder.shipped else check_style(folder)


def try_out(style: HouseStyle, sheets: Iterable[Source], library: ClauseLibrary) -> tuple[Diagnostic, ...]:
    """Draft term sheets in a house style, and tell what it would lose of them in Word or on a page.

    Where Typst is installed, the longest paper is set by it too, if the style has a template for it.
    """
    wishes = Wishes(conventions=style.sheet.conventions)
    drafts = [checked.value for sheet in sheets if (checked := draft(sheet, library, wishes)).value is not None]
    found = [one for form in ("docx", "html") for paper in drafts for one in render(paper, form, style).diagnostics]
    if drafts and find_spec("typst") and not missing_for(style, "typst"):
        longest = max(drafts, key=lambda paper: len(paper.agreement.sections))
        found += render(longest, "pdf", style, pdf_engine="typst").diagnostics
    return tuple({one.message: one for one in found}.values())


def missing_for(style: HouseStyle, pdf_engine: str) -> tuple[Diagnostic, ...]:
    """Tell what a style lacks for one of `PDF_ENGINES` to lay its papers out."""
    from pactwright.house_style import TYPST, template_missing  # see the head of this page

    lacks = pdf_engine == "typst" and TYPST not in style.files
    return (template_missing(style, TYPST),) if lacks else ()


def render(
    drafted: Drafted,
    form: str,
    style: HouseStyle,
    *,
    inside: Inside = THE_TERM_SHEET,
    pdf_engine: str = PDF_ENGINES[0],
) -> Checked[bytes]:
    """Write a draft in one of `FORMATS`; a PDF file is laid out by one of `PDF_ENGINES`.

    There is no file where the style's fonts cannot draw a character of it, where it has more pages than anybody reads,
    or where a template of the user's own does not print it as it stands. If one that comes with Pactwright does not,
    that is a bug, and crashes.
    """
    # See the head of this page.
    from pactwright.house_style import PaperTooLarge, words_lost
    from pactwright.render import PDF_WRITERS, WRITERS, GlyphMissing, PaperTooLong, RenderingLost, without_collecting

    if form == "pdf" and (lacking := missing_for(style, pdf_engine)):
        return Checked(None, lacking)
    write = PDF_WRITERS[pdf_engine] if form == "pdf" else WRITERS[form]
    try:
        with without_collecting():
            return Checked(write(drafted.agreement, style, _enclosed(drafted, inside)))
    except GlyphMissing as missing:
        return Checked(None, tuple(_glyph_missing(missing, drafted, style)))
    except PaperTooLong as long:
        return Checked(None, (_paper_too_long(long, drafted, style),))
    except (RenderingLost, PaperTooLarge) as lost:
        if not style.origin:
            raise
        return Checked(None, (words_lost(style, _template_of(form, pdf_engine), str(lost)),))


def _template_of(form: str, pdf_engine: str) -> str:
    from pactwright.house_style import PAGE, TYPST, WORD  # see the head of this page

    if form == "docx":
        return WORD
    return TYPST if form == "pdf" and pdf_engine == "typst" else PAGE


def _enclosed(drafted: Drafted, inside: Inside) -> Enclosed:
    from pactwright.render import Enclosed, SourceInside  # see the head of this page

    agreement, located = drafted.agreement, drafted.located
    notes = notes_for(drafted.selection, agreement, located) if inside.notes else ()
    if not inside.source:
        return Enclosed(notes)
    source, imprint = located.document.source, agreement.imprint
    name = "termsheet.json" if source.name.casefold().endswith(".json") else "termsheet.yaml"
    return Enclosed(notes, SourceInside(name, source.text, imprint.version, imprint.library, imprint.digest))


def _glyph_missing(missing: GlyphMissing, drafted: Drafted, style: HouseStyle) -> Iterator[Diagnostic]:
    shown = ", ".join(f"{character} (U+{ord(character):04X})" for character in missing.characters)
    for path in missing.paths:
        yield Diagnostic(
            "RD101",
            "glyph-missing",
            Severity.ERROR,
            f"The fonts of the style `{style.name}` cannot draw {shown}.",
            "Write the value in Latin, Greek, Cyrillic, Hebrew or Arabic letters, or draft without `--format pdf`.",
            drafted.located.place(path),
        )


def _paper_too_long(long: PaperTooLong, drafted: Drafted, style: HouseStyle) -> Diagnostic:
    return Diagnostic(
        "RD102",
        "paper-too-long",
        Severity.ERROR,
        f"The paper has more than {long.pages:,} pages in the style `{style.name}`.",
        "Shorten the lists and texts of the term sheet, or check the size of the page in the style.",
        drafted.located.place(()),
    )
