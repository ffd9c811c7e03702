"""The schedules that are attached to a draft."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pactwright.drafts.clause_tree import SCHEDULE
from pactwright.drafts.paragraph import Paragraph, Part
from pactwright.patterns import pattern

_SHOUTED = pattern(
    r"\b(?:SCHEDULE|EXHIBIT|ANNEX|APPENDIX|ATTACHMENT) (?:[A-Z]{1,2}|\d{1,2}(?:\.\d{1,2})?)\b(?= [A-Z]|$)"
    r"|\b(?:Schedule|Exhibit|Annex|Appendix|Attachment) (?:[A-Z]{1,2}|\d{1,2}(?:\.\d{1,2})?)(?:\([a-z\d]{1,4}\)){0,3}"
    r"(?=(?: (?:of|and|the|for|[A-Z][\w’'-]{2,30})){2,8}$)"
)
_LONGEST_HEADING = 200
_TITLE = pattern(r"\s+[–—-]?\s*[A-Z][\w’'-]+,? (?:(?:and|of|the|for|in) )*[A-Z]|\s+\d{1,2}\.(?:\d{1,2}\.?)? [A-Z]")
"""Two words with capitals, or a number, which head a schedule whose text goes on in the same line."""


def schedule_headings(paragraphs: Iterable[Paragraph]) -> dict[str, Paragraph]:
    """Return the paragraphs that head schedules, by their label in small letters."""
    headings: dict[str, Paragraph] = {}
    for paragraph in paragraphs:
        text = paragraph.words.printed
        found = SCHEDULE.match(text)
        if found and len(text) > _LONGEST_HEADING and not _TITLE.match(text, found.end()):
            found = None
        if found and paragraph.part is not Part.CONTENTS and not text[found.end() :].lstrip()[:1].islower():
            headings.setdefault(schedule_key(found["label"]), paragraph)
        # A text that lost its lines has the heading in the middle of a paragraph, in capitals, or at its end.
        for shouted in _SHOUTED.finditer(paragraph.text):
            headings.setdefault(schedule_key(shouted[0]), paragraph)
    return headings


def schedule_key(label: str) -> str:
    """Return a label as it is compared."""
    return " ".join(re.sub(r"[“”\"]|\bno\b\.?", "", label.lower()).split())
