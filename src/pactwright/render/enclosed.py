"""What travels inside a file besides the agreement: drafting notes, and the term sheet it was drafted from."""

from __future__ import annotations

from pactwright.frozen import dataclass
from pactwright.notes import Note


@dataclass(frozen=True, slots=True)
class SourceInside:
    """The text of the term sheet that a file was drafted from, and what it was drafted with.

    `name` is that of the attached file, "termsheet.yaml" or "termsheet.json"; the name and folder on the drafter's own
    computer are nobody's business. `version`, `library` and `digest` are those of the agreement's imprint.
    """

    name: str
    text: str
    version: str
    library: str
    digest: str


@dataclass(frozen=True, slots=True)
class Enclosed:
    """What is to be put into a file. Only Word files take notes; only Word and PDF files take the source."""

    notes: tuple[Note, ...] = ()
    source: SourceInside | None = None


NOTHING = Enclosed()
"""A file that holds the agreement alone."""
