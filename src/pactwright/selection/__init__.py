"""Floor 4: which clauses, which wording, because of what."""

from pactwright.selection.findings import SELECTION_CODES
from pactwright.selection.from_term_sheet import select
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
