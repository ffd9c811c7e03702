"""Floor 7: drafting notes for whoever reviews a draft."""

from pactwright.notes.from_agreement import notes_for
from pactwright.notes.model import Note

__all__ = ["Note", "notes_for"]
