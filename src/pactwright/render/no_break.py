"""Keeps words together that a no-break space joins, where WeasyPrint would tear the line instead."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from itertools import pairwise
from typing import Any, TypeVar

from pactwright.agreement import Inline

_NO_BREAK = "\u00a0"

T = TypeVar("T")


def with_leading_no_break_spaces(value: T) -> T:
    """Return a model in which no run of words ends in a no-break space: the run after it begins with it.

    Where a run that ends in one does not fit, Pango lets the space hang over the end of the line, and WeasyPrint then
    breaks the run at its very first word.
    """
    changed: Any = value
    if isinstance(value, tuple):
        changed = _joined(tuple(map(with_leading_no_break_spaces, value)))
    elif is_dataclass(value) and not isinstance(value, type):
        parts = {each.name: getattr(value, each.name) for each in fields(value)}
        changed = replace(value, **{name: with_leading_no_break_spaces(part) for name, part in parts.items()})
    result: T = changed
    return result


def _joined(parts: tuple[Any, ...]) -> tuple[Any, ...]:
    joined = list(parts)
    for place, (before, after) in enumerate(pairwise(parts)):
        if isinstance(before, Inline) and isinstance(after, Inline) and before.text.endswith(_NO_BREAK):
            words = joined[place].text.rstrip(_NO_BREAK)
            space = joined[place].text[len(words) :]
            joined[place] = replace(joined[place], text=words)
            joined[place + 1] = replace(after, text=space + after.text)
    return tuple(joined)
