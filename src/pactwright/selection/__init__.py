"""Floor 4: which clauses, which wording, because of what."""

from pactwright.selection.from_term_sheet import SELECTION_CODES, select
from pactwright.selection.model import Choice, Omission, OwnText, Reason, SelectedSection, Selection

__all__ = [
    "SELECTION_CODES",
    "Choice",
    "Omission",
    "OwnText",
    "Reason",
    "SelectedSection",
    "Selection",
    "select",
]
