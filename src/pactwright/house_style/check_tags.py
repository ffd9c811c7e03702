"""Whether the tags of both templates may run, ask for what there is, and print all that an agreement holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pactwright.diagnostics import Diagnostic
from pactwright.frozen import dataclass
from pactwright.house_style.context import PageContext, WordContext
from pactwright.house_style.coverage import Need, unprinted
from pactwright.house_style.faults import StyleFault
from pactwright.house_style.language import read_template
from pactwright.house_style.names import Names, Printing, names_of
from pactwright.house_style.shapes import Shape, shape_of
from pactwright.house_style.slip import Slip
from pactwright.house_style.tags import Tag, tags_in
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
        yield from (_in_page(slip, source, list(tags_in(source.text))) for slip in slips)
        return
    names: Names = names_of(read, PAGE_GIVEN)
    yield from (_in_page(slip, source, read.text.tags) for slip in names.slips)
    if not names.slips:
        for need in unprinted(PAGE_GIVEN, names.printings):
            yield _missing(need, Place(source, Span(1, 1, 1, 1)), _COPY_LINES)


def _torn(part: TaggedPart) -> Iterator[Diagnostic]:
    for number, words in part.torn:
        message = f"{part.spoken.where(number)} a tag has only one of its ends: “{words}”."
        cure = "Write the whole tag in one paragraph, with two braces on each side: `{{ title }}`."
        yield StyleFault.TORN_TAG.found(part.spoken.place(number, words), message, cure)


def _in_word(slip: Slip, part: TaggedPart) -> Diagnostic:
    number, words = part.paragraph_of[slip.tag] if slip.tag < len(part.paragraph_of) else (0, "")
    shown = f"{part.spoken.where(number)}, “{words}”: " if words else f"{part.spoken.where(number)}: "
    return slip.fault.found(part.spoken.place(number, words), shown + slip.message, slip.cure)


def _in_page(slip: Slip, source: Source, tags: Sequence[Tag]) -> Diagnostic:
    tag = tags[slip.tag] if slip.tag < len(tags) else Tag("", 0)
    return slip.fault.found(_spot(source, tag), slip.message, slip.cure)


def _spot(source: Source, tag: Tag) -> Place:
    """Return the place of a tag, as far as it stands on one line."""
    line = source.text.count("\n", 0, tag.start) + 1
    column = tag.start - source.text.rfind("\n", 0, tag.start)
    end = min(column + max(len(tag.text), 1), len(source.line(line)) + 1)
    return Place(source, Span(line, column, line, max(end, column + 1)))


def _missing(need: Need, place: Place, cure: str) -> Diagnostic:
    return StyleFault.BLOCK_MISSING.found(place, f"Nothing prints {need.told}.", cure)
