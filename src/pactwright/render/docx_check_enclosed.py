"""What travels inside a Word file besides the agreement: every note pinned once, and the term sheet as it was read."""

from __future__ import annotations

from collections.abc import Sequence

from pactwright.house_style import Element, W
from pactwright.notes import Note
from pactwright.render.docx_opened import Opened
from pactwright.render.docx_part import Part
from pactwright.render.docx_parts import text_of
from pactwright.render.enclosed import SourceInside
from pactwright.render.read_source_inside import read_source_inside
from pactwright.render.rendering_lost import RenderingLost

_PINS = ("commentRangeStart", "commentRangeEnd", "commentReference")


def check_notes(file: Opened, document: Part, notes: Sequence[Note]) -> None:
    """Hold that the file's comments are the notes, word by word and no more, and that each is pinned at one place."""
    comments = file.part("word/comments.xml")
    written = [_paragraphs(comment) for comment in comments.all("comment")] if comments else []
    if written != [tuple(note.paragraphs) for note in notes]:
        raise RenderingLost(f"The file has {len(written)} comments that are not the {len(notes)} notes on the paper.")
    numbers = sorted(str(number) for number in range(len(notes)))
    for pin in _PINS:
        if sorted(document.values(pin, of="id")) != numbers:
            raise RenderingLost(f"The file does not have one {pin} for each note.")


def check_source(file: bytes, source: SourceInside | None) -> None:
    """Hold that a later command reads back the very term sheet that the paper was drafted from, or none."""
    if read_source_inside(file) != source:
        raise RenderingLost("The file does not hold the term sheet that it was drafted from.")


def _paragraphs(comment: Element) -> tuple[str, ...]:
    return tuple(text_of(paragraph) for paragraph in comment.iter(W + "p"))
