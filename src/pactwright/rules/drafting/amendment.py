"""Papers that change another one, and speak of its clauses and schedules as theirs."""

from __future__ import annotations

import re

from pactwright.drafts import Draft
from pactwright.patterns import pattern

_HEAD = 8
_TITLE = pattern(
    r"\s*(?:exhibit [\d.]+\s+)?(?:[\w-]{1,12} ){0,2}(?:amendment|addendum)\b"
    r"|[^.]{0,60}\bagreement amendment$|.{0,90}\bamendment no\b.{0,30}$"
    r"|.{0,200}\bthis [“\"]?(?:first |second |third |fourth |fifth )?amendment\b",
    re.IGNORECASE,
)


def is_amendment(draft: Draft) -> bool:
    """Whether a paper calls itself an amendment at its head."""
    return any(_TITLE.match(paragraph.text) for paragraph in draft.spoken[:_HEAD])
