"""Drafting notes as Word's own comments, each pinned to the words it is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from datetime import date

from lxml import etree

from pactwright.house_style import NAMESPACE, Element, W
from pactwright.notes import Note
from pactwright.render import oxml
from pactwright.render.docx_package import with_part
from pactwright.render.docx_parts import serialise
from pactwright.render.rendering_lost import RenderingLost
from pactwright.source import Path

_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_AUTHOR, _INITIALS = "Pactwright", "PW"


class Pins:
    """The notes of a paper that are still to be pinned. Each is pinned once, where its place is first written."""

    def __init__(self, notes: Sequence[Note] = ()) -> None:
        self._notes = notes
        self._left = set(range(len(notes)))
        self._at: defaultdict[Hashable, list[int]] = defaultdict(list)
        for number, note in enumerate(notes):
            for place in (note.label, *note.fields):
                self._at[place].append(number)

    def pinned(self, place: str | Path, elements: list[Element]) -> list[Element]:
        """Return what is written at a label or for a field, with the notes on it, if there are any."""
        for number in self._at.get(place, ()) if place else ():
            if number in self._left:
                self._left.remove(number)
                elements = oxml.commented(number, elements)
        return elements

    def refuse_left(self) -> None:
        """Raise RenderingLost if a note has found no place: its words would be lost."""
        if self._left:
            lost = [self._notes[number].paragraphs[0] for number in sorted(self._left)]
            raise RenderingLost(f"The document has no place for these notes: {lost}.")


def with_comments(parts: Mapping[str, bytes], notes: Sequence[Note], day: date) -> Mapping[str, bytes]:
    """Return the parts of a Word file with the notes as its comments. Without notes, it has no part for them."""
    if not notes:
        return parts
    root = etree.Element(W + "comments", nsmap={"w": NAMESPACE})
    for number, note in enumerate(notes):
        comment = etree.SubElement(root, W + "comment", {W + "id": str(number), W + "author": _AUTHOR})
        comment.set(W + "date", f"{day.isoformat()}T00:00:00Z")
        comment.set(W + "initials", _INITIALS)
        comment.extend(oxml.paragraph([oxml.run(words)]) for words in note.paragraphs)
    return with_part(parts, "word/comments.xml", serialise(root), kind=_KIND, link="comments")
