"""What travels inside a Word file besides the agreement: every note pinned once, and the term sheet as it was read."""

from __future__ import annotations

from collections.abc import Sequence

from pactwright.house_style import Element, W
from pactwright.notes import Note
from pactwright.render.docx_marks import COMMENT_END, COMMENT_NAMED, COMMENT_START
from pactwright.render.docx_opened import Opened
from pactwright.render.docx_part import Part
from pactwright.render.docx_parts import text_of
from pactwright.render.enclosed import SourceInside
from pactwright.render.read_source_inside import sources_in_parts
from pactwright.render.rendering_lost import RenderingLost

_PINS = {"commentRangeStart": COMMENT_START, "commentRangeEnd": COMMENT_END, "commentReference": COMMENT_NAMED}
_CUSTOM = "customXml/"  # where Word keeps the parts of others


def check_notes(file: Opened, document: Part, notes: Sequence[Note]) -> None:
    """Hold that the file's comments are the notes, word by word and no more, and that each is pinned at one place."""
    comments = file.part("word/comments.xml")
    written = [_paragraphs(comment) for comment in comments.all("comment")] if comments else []
    if written != [tuple(note.paragraphs) for note in notes]:
        raise RenderingLost(f"The file has {len(written)} comments that are not the {len(notes)} notes on the paper.")
    numbers = sorted(str(number) for number in range(len(notes)))
    for name, pin in _PINS.items():
        if sorted(document.found(pin)) != numbers:
            raise RenderingLost(f"The file does not have one {name} for each note.")


def check_source(file: Opened, source: SourceInside | None) -> None:
    """Hold that a later command reads back the very term sheet that the paper was drafted from, or none."""
    custom = (part for name, part in file.parts.items() if name.startswith(_CUSTOM))
    inside = sources_in_parts((part.name, part.text.encode()) for part in custom)
    if next(inside, None) != source:
        raise RenderingLost("The file does not hold the term sheet that it was drafted from.")


def _paragraphs(comment: Element) -> tuple[str, ...]:
    return tuple(text_of(paragraph) for paragraph in comment.iter(W + "p"))
