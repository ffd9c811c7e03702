"""Keeps words together that a no-break space joins, where WeasyPrint would tear the line instead."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from pactwright.agreement import Content

_NO_BREAK = "\u00a0"


def with_leading_no_break_spaces(content: Content) -> Content:
    """Return content in which no run of words ends in a no-break space: the run after it begins with it.

    Where a run that ends in one does not fit, Pango lets the space hang over the end of the line, and WeasyPrint then
    breaks the run at its very first word.
    """
    joined = list(content)
    for place, (before, after) in enumerate(pairwise(content)):
        if before.text.endswith(_NO_BREAK):
            words = joined[place].text.rstrip(_NO_BREAK)
            space = joined[place].text[len(words) :]
            joined[place] = replace(joined[place], text=words)
            joined[place + 1] = replace(after, text=space + after.text)
    return tuple(joined)
