"""Whether a paper says that it does not bind, and which of its clauses do."""

from __future__ import annotations

import re
from itertools import pairwise

from pactwright.drafts import Draft, Paragraph
from pactwright.patterns import pattern

_TITLE = pattern(r"memorandum of understanding|letter of intent|heads of terms|\bMOU\b|\bterm sheet\b", re.IGNORECASE)
_DOES_NOT_BIND = pattern(
    r"not\s+(?:legally\s+)?(?:be\s+)?(?:legally\s+)?binding|non-binding|creates? no legal|no "
    r"legal(?:ly binding)? (?:duty|obligation|effect)"
    r"|not (?:intended to )?create (?:any )?(?:legal|binding)",
    re.IGNORECASE,
)
_BINDS = pattern(r"(?:legally )?(?:bound by|binding|bind\b|binds\b)", re.IGNORECASE)


def is_non_binding(draft: Draft) -> bool:
    """Whether the paper calls itself a memorandum or letter of intent, and says that it does not bind."""
    titled = _TITLE.search(draft.title) is not None
    return titled and any(_DOES_NOT_BIND.search(paragraph.text) for paragraph in draft.body)


def binding_numbers(draft: Draft) -> frozenset[str]:
    """Return the numbers of the clauses that the paper itself calls binding."""
    told = {id(each) for each in draft.body if _BINDS.search(each.text)}
    named = [one for one in draft.references if id(one.paragraph) in told and not one.is_to_schedule]
    numbers = {one.main for one in named}
    for one, other in pairwise(named):
        if one.paragraph is other.paragraph and re.fullmatch(
            r"\s*(?:to|through|-|–)\s*", one.paragraph.text[one.end : other.start]
        ):
            numbers |= _between(one.main, other.main)
    return frozenset(numbers)


def binds(paragraph: Paragraph, numbers: frozenset[str]) -> bool:
    """Whether a paragraph stands in a clause that binds, or is the one that says so."""
    parts = paragraph.path
    own = {".".join(parts[:length]) for length in range(1, len(parts) + 1)}
    return bool(own & numbers) or _BINDS.search(paragraph.text) is not None


def _between(first: str, last: str) -> set[str]:
    head, _, start = first.rpartition(".")
    other, _, end = last.rpartition(".")
    if head != other or not (start.isdigit() and end.isdigit()):
        return set()
    stem = f"{head}." if head else ""
    return {f"{stem}{number}" for number in range(int(start), min(int(end), int(start) + 99) + 1)}
