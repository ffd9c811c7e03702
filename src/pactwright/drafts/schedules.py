"""The schedules that are attached to a draft."""

from __future__ import annotations

from collections.abc import Iterable

from pactwright.drafts.clause_tree import SCHEDULE
from pactwright.drafts.paragraph import Paragraph, Part

_LONGEST_HEADING = 200


def schedule_headings(paragraphs: Iterable[Paragraph]) -> dict[str, Paragraph]:
    """Return the paragraphs that head schedules, by their label in small letters."""
    headings: dict[str, Paragraph] = {}
    for paragraph in paragraphs:
        text = paragraph.words.printed
        found = SCHEDULE.match(text) if len(text) <= _LONGEST_HEADING else None
        if found and paragraph.part is not Part.CONTENTS and not text[found.end() :].lstrip()[:1].islower():
            headings.setdefault(schedule_key(found["label"]), paragraph)
    return headings


def schedule_key(label: str) -> str:
    """Return a label as it is compared."""
    return " ".join(label.lower().replace("no.", "").replace("no ", "").split())
