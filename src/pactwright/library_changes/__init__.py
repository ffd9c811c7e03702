"""Floor 10: two clause libraries compared: what changed, and which drafts would read otherwise."""

from pactwright.library_changes.drafts import DraftChange, compare_drafts
from pactwright.library_changes.from_libraries import compare
from pactwright.library_changes.model import ClauseChange, LibraryChange, PaperChange
from pactwright.library_changes.to_text import draft_to_text, to_text

__all__ = [
    "ClauseChange",
    "DraftChange",
    "LibraryChange",
    "PaperChange",
    "compare",
    "compare_drafts",
    "draft_to_text",
    "to_text",
]
