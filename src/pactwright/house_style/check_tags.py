"""Whether the tags of both templates may run, ask for what there is, and print all that an agreement holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pactwright.diagnostics import Diagnostic
from pactwright.house_style.context import PageContext, WordContext
from pactwright.house_style.coverage import Need, unprinted
from pactwright.house_style.faults import StyleFault
from pactwright.house_style.language import read_template
from pactwright.house_style.names import Names, Printing, names_of
from pactwright.house_style.shapes import Shape, shape_of
from pactwright.house_style.slip import Slip
from pactwright.house_style.tags import TAG
from pactwright.house_style.word_file import whole
from pactwright.house_style.word_tags import TaggedPart
from pactwright.source import Place, Source, Span

WORD_GIVEN: Shape = shape_of(WordContext)
PAGE_GIVEN: Shape = shape_of(PageContext)

_COPY = "Copy the paragraphs for it from `agreement.docx` of the style `classic`, tags and all."
_COPY_LINES = "Copy the lines for it from `agreement.html.jinja` of the style `classic`."


@dataclass(frozen=True, slots=True)
class Printed:
    """A tag of the Word file that prints something, and the paragraph it stands in."""

    printing: Printing
    part: TaggedPart

    @property
    def paragraph(self) -> int:
        """The number of the paragraph, from 0."""
        return self.part.paragraph_of[self.printing.tag][0]


def check_word_tags(file: str, parts: list[TaggedPart]) -> tuple[list[Diagnostic], list[Printed]]:
    """Check the tags of the Word file; return what is wrong, and every tag that prints something."""
    found: list[Diagnostic] = []
    printed: list[Printed] = []
    for part in parts:
        found += _torn(part)
        found += (_in_word(slip, part) for slip in part.slips)
        if part.read is not None:
            names = names_of(part.read, WORD_GIVEN)
            found += (_in_word(slip, part) for slip in names.slips)
            printed += (Printed(printing, part) for printing in names.printings)
    if not found:
        needs = unprinted(WORD_GIVEN, [one.printing for one in printed])
        found += (_missing(need, whole(file), _COPY) for need in needs)
    return found, printed


def check_page_tags(source: Source) -> Iterator[Diagnostic]:
    """Check the tags of the page."""
    read, slips = read_template(source.text)
    if read is None:
        starts = _starts(source.text)
        yield from (_in_page(slip, source, starts) for slip in slips)
        return
    names: Names = names_of(read, PAGE_GIVEN)
    starts = [tag.start for tag in read.text.tags]
    yield from (_in_page(slip, source, starts) for slip in names.slips)
    if not names.slips:
        for need in unprinted(PAGE_GIVEN, names.printings):
            yield _missing(need, Place(source, Span(1, 1, 1, 1)), _COPY_LINES)


def spot(source: Source, start: int, length: int) -> Place:
    """Return the place of some characters of a text file."""
    before = source.text.count("\n", 0, start)
    column = start - (source.text.rfind("\n", 0, start) + 1) + 1
    end = min(length, len(source.line(before + 1)) + 1 - column)
    return Place(source, Span(before + 1, column, before + 1, column + max(end, 1)))


def _torn(part: TaggedPart) -> Iterator[Diagnostic]:
    for number, words in part.torn:
        message = f"{part.spoken.where(number)} a tag has only one of its ends: «{words}»."
        cure = "Write the whole tag in one paragraph, with two braces on each side: `{{ title }}`."
        yield StyleFault.TORN_TAG.found(part.spoken.place(number, words), message, cure)


def _in_word(slip: Slip, part: TaggedPart) -> Diagnostic:
    number, words = part.paragraph_of[slip.tag] if slip.tag < len(part.paragraph_of) else (0, "")
    shown = f"{part.spoken.where(number)}, «{words}»: " if words else f"{part.spoken.where(number)}: "
    return slip.fault.found(part.spoken.place(number, words), shown + slip.message, slip.cure)


def _in_page(slip: Slip, source: Source, starts: list[int]) -> Diagnostic:
    start = starts[slip.tag] if slip.tag < len(starts) else 0
    return slip.fault.found(spot(source, start, _length(source.text, start)), slip.message, slip.cure)


def _missing(need: Need, place: Place, cure: str) -> Diagnostic:
    return StyleFault.BLOCK_MISSING.found(place, f"Nothing prints {need.told}.", cure)


def _starts(text: str) -> list[int]:
    return [found.start() for found in TAG.finditer(text)]


def _length(text: str, start: int) -> int:
    found = TAG.match(text, start)
    return len(found[0]) if found else 1
