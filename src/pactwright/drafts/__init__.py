"""Floor 7: drafts that somebody else made, read into numbered paragraphs, with what they define and refer to."""

from pactwright.drafts.faults import WHY_UNREAD, DraftFault
from pactwright.drafts.from_file import LARGEST_DRAFT, is_draft, read_draft
from pactwright.drafts.marks import has_any
from pactwright.drafts.model import Definition, Draft, Name, Reference
from pactwright.drafts.own_words import Origin, OwnWords, own_words
from pactwright.drafts.paragraph import Paragraph, Part
from pactwright.drafts.plain_words import plain_term
from pactwright.drafts.schedules import schedule_key

__all__ = [
    "LARGEST_DRAFT",
    "WHY_UNREAD",
    "Definition",
    "Draft",
    "DraftFault",
    "Name",
    "Origin",
    "OwnWords",
    "Paragraph",
    "Part",
    "Reference",
    "has_any",
    "is_draft",
    "own_words",
    "plain_term",
    "read_draft",
    "schedule_key",
]
