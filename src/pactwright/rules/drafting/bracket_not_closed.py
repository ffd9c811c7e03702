"""A bracket that is opened and not closed, or the reverse."""

from __future__ import annotations

import re

from pactwright.diagnostics import Severity
from pactwright.drafts import Draft, Paragraph, Part
from pactwright.rules.drafting.found import found_in
from pactwright.rules.model import Findings, Rule

_LIST_MARK = re.compile(r"(?:^|[\s,;:])(?:\d{1,2}|[a-zA-Z]|[ivx]{1,5})$")
_WHOLE = re.compile(r"[.;:]\s*$|[;,] (?:and|or)\s*$")


def check(draft: Draft) -> Findings:
    """Find a whole paragraph in which one round or square bracket has no other half."""
    for paragraph in draft.body:
        text = paragraph.text
        if paragraph.part is not Part.BODY or not _WHOLE.search(text[-8:]) or not text[:1].strip():
            continue
        place = _odd_one(paragraph)
        if place is not None:
            yield found_in(
                draft,
                paragraph,
                (place, place + 1),
                message=f"The bracket “{text[place]}” has no other half.",
                cure="Close it, or take it out.",
            )


def _odd_one(paragraph: Paragraph) -> int | None:
    """Return the one bracket without its other half; nothing where there are more, as in a torn text."""
    text = paragraph.text
    odd: list[int] = []
    waiting: list[tuple[str, int]] = []
    for place, letter in enumerate(text):
        if letter in "([":
            waiting.append((letter, place))
        elif letter in ")]":
            if waiting and waiting[-1][0] == "(["[letter == "]"]:
                waiting.pop()
            elif not _LIST_MARK.search(text[max(place - 7, 0) : place]):
                odd.append(place)
    odd += [place for _, place in waiting]
    return odd[0] if len(odd) == 1 else None


RULE = Rule(
    code="DG209",
    name="bracket-not-closed",
    severity=Severity.WARNING,
    says="A bracket is opened in a paragraph and not closed, or closed and never opened.",
    why="It is not clear how far an exception or a limit reaches.",
    example="1. Each party pays its own costs (except travel and keeps its books.",
    instead="1. Each party pays its own costs (except travel) and keeps its books.",
    check=check,
)
