"""Where a paper begins: “This agreement is made … between …”. Another one may be bound in behind the first."""

from __future__ import annotations

import re

from pactwright.drafts import Paragraph
from pactwright.patterns import pattern

_HEAD = pattern(r"\b(?:made|entered into)\b[^.;]{0,160}\b(?:by and )?(?:between|among)\b", re.IGNORECASE)
_LONGEST = 600


def is_head_of_paper(paragraph: Paragraph) -> bool:
    """Whether a paragraph without a number names those who make a paper."""
    return not paragraph.number and _HEAD.search(paragraph.text[:_LONGEST]) is not None
