"""The Word files that LibreOffice lays out in one go, with the agreements whose words it must print."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tests.drafts import EXAMPLES, classic, drafted, example
from tests.end_to_end import hostile
from tests.end_to_end.grid import SAMPLE, draft_of
from tests.end_to_end.numbering import renumbered
from tests.strategies import source_of
from tests.word.files import changed

from pactwright.agreement import Agreement, Block, Paragraph, Section, Style, Text
from pactwright.render import to_docx
from pactwright.render.docx_targets import targets

NEW_WORDS = "A lawyer adds this."
NEW_HEADING = "Added by a lawyer"
EDITED = "joint-development"
"""The example to which a lawyer adds."""

_STYLES_IN_WORD = {Style.PROVISION_1: "Provision1", Style.PROVISION_2: "Provision2", Style.PROVISION_3: "Provision3"}


@dataclass(frozen=True, slots=True)
class WordFile:
    """A Word file, and the agreement that says what must be on paper."""

    content: bytes
    agreement: Agreement


UNCHANGED = (
    *EXAMPLES,
    *SAMPLE,
    *(f"{instrument}-{kind}" for instrument in ("mou", "alliance_agreement") for kind in ("hostile", "long")),
)
"""The names of the files as Pactwright writes them: examples, a sample of the grid, drafts with hostile values."""

EDITED_FILES = ("with-provisions", "with-section")
"""The names of the files to which a lawyer has added provisions, or a whole section."""


def word_file(name: str) -> WordFile:
    """Return the file of that name."""
    if name in EDITED_FILES:
        return _edited_file(name)
    paper = _paper(name)
    return WordFile(to_docx(paper, classic()), paper)


def _paper(name: str) -> Agreement:
    if name in EXAMPLES:
        return example(name).agreement
    if name in SAMPLE:
        return draft_of(SAMPLE[name]).agreement
    instrument, _, kind = name.partition("-")
    sheet = hostile.rotated(instrument, 0) if kind == "hostile" else hostile.long_words(instrument)
    return drafted(source_of(sheet)).agreement


def _edited_file(name: str) -> WordFile:
    paper = example(EDITED).agreement
    if name == "with-section":
        section = paper.sections[2].label
        return WordFile(_word_with_section(paper, section), _with_section(paper, section))
    labels = [block.label for block in _provisions(paper) if block.label][::_EVERY]
    return WordFile(_word_with_provisions(paper, labels), _with_provisions(paper, labels))


_EVERY = 7


def _provisions(paper: Agreement) -> Iterator[Paragraph]:
    for section in paper.sections:
        for block in section.blocks:
            if isinstance(block, Paragraph) and block.style in _STYLES_IN_WORD:
                yield block


def _with_provisions(paper: Agreement, labels: list[str]) -> Agreement:
    sections = tuple(replace(each, blocks=tuple(_with_new(each.blocks, labels))) for each in paper.sections)
    return renumbered(replace(paper, sections=sections))


def _with_new(blocks: tuple[Block, ...], labels: list[str]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Paragraph) and block.label in labels:
            yield Paragraph(block.style, (Text(NEW_WORDS),))
        yield block


def _with_section(paper: Agreement, label: str) -> Agreement:
    new = Section("", "new", NEW_HEADING, (Paragraph(Style.PROVISION_1, (Text(NEW_WORDS),), label="new#1"),), ())
    place = [section.label for section in paper.sections].index(label)
    return renumbered(replace(paper, sections=(*paper.sections[:place], new, *paper.sections[place:])))


def _word_with_provisions(paper: Agreement, labels: list[str]) -> bytes:
    styles = {block.label: _STYLES_IN_WORD[block.style] for block in _provisions(paper)}

    def add(document: str) -> str:
        for label in labels:
            document = _before(document, paper, label, _paragraph(styles[label], NEW_WORDS))
        return document

    return changed(to_docx(paper, classic()), add)


def _word_with_section(paper: Agreement, label: str) -> bytes:
    new = _paragraph("Heading1", NEW_HEADING) + _paragraph("Provision1", NEW_WORDS)
    return changed(to_docx(paper, classic()), lambda document: _before(document, paper, label, new))


def _before(document: str, paper: Agreement, label: str, new: str) -> str:
    bookmark = document.index(f'w:name="{targets(paper)[label].name}"')
    place = max(document.rfind("<w:p>", 0, bookmark), document.rfind("<w:p ", 0, bookmark))
    return document[:place] + new + document[place:]


def _paragraph(style: str, words: str) -> str:
    """A paragraph as a lawyer types it: a style and words, and no number."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>'
