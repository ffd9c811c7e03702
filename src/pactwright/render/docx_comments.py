"""Drafting notes as Word's own comments, each pinned to the words it is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from datetime import date

from pactwright.notes import Note
from pactwright.render import oxml
from pactwright.render.docx_package import with_part
from pactwright.render.oxml import Xml
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

    @property
    def are_left(self) -> bool:
        """Whether a note has still to be pinned."""
        return bool(self._left)

    def pinned(self, place: str | Path, content: Xml) -> Xml:
        """Return what is written at a label or for a field, with the notes on it, if there are any."""
        for number in self._at.get(place, ()) if place and self._left else ():
            if number in self._left:
                self._left.remove(number)
                content = oxml.commented(number, content)
        return content

    def refuse_left(self) -> None:
        """Raise RenderingLost if a note has found no place: its words would be lost."""
        if self._left:
            lost = [self._notes[number].paragraphs[0] for number in sorted(self._left)]
            raise RenderingLost(f"The document has no place for these notes: {lost}.")


def with_comments(parts: Mapping[str, bytes], notes: Sequence[Note], day: date) -> Mapping[str, bytes]:
    """Return the parts of a Word file with the notes as its comments. Without notes, it has no part for them."""
    if not notes:
        return parts
    time = f"{day.isoformat()}T00:00:00Z"
    written = (
        oxml.comment(number, note.paragraphs, author=_AUTHOR, initials=_INITIALS, time=time)
        for number, note in enumerate(notes)
    )
    return with_part(parts, "word/comments.xml", oxml.comments(written), kind=_KIND, link="comments")
