"""A list whose last item ends as if another followed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from pactwright.diagnostics import Severity
from pactwright.drafts import Draft, Paragraph, Part
from pactwright.rules.drafting.amendment import is_amendment
from pactwright.rules.drafting.found import found_in
from pactwright.rules.model import Findings, Rule

_OPEN = re.compile(r"[;,]\s*(?:and|or|and/or)\s*$")
_SPACED = re.compile(r"\s*\d{1,2}\. \d")
"""A number that a filing wrote with gaps, as “5. 6. 4”: what follows is an item after all."""

_TAIL = 12
"""Characters in which such an end fits."""


def check(draft: Draft) -> Findings:
    """Find an item that ends with “; and” or “; or” before a provision of a higher level."""
    if is_amendment(draft):
        return
    body = [each for each in draft.body if each.text.strip()]
    found = list(_open_ones(body))
    for paragraph, start in _far_apart(found):
        end = paragraph.text[start:].strip()
        yield found_in(
            draft,
            paragraph,
            (start, len(paragraph.text)),
            message=f"The list ends with “{end}”, and nothing follows.",
            cure="Add the missing item, or end the list with a full stop.",
        )


def _open_ones(body: list[Paragraph]) -> Iterator[tuple[Paragraph, int, Paragraph]]:
    """Yield each such item, where its end begins, and the provision after it."""
    for paragraph, after in pairwise(body):
        end = _OPEN.search(paragraph.text[-_TAIL:])
        closes = after.number and all(map(str.isdigit, after.path)) and after.path[:-1] != paragraph.path[:-1]
        closes = closes and len(after.path) <= len(paragraph.path) and "**" not in paragraph.text
        closes = closes and not _SPACED.match(after.text)
        if end and paragraph.part is after.part is Part.BODY and closes:
            yield paragraph, max(len(paragraph.text) - _TAIL, 0) + end.start(), after


def _goes_on(after: Paragraph) -> bool:
    """Whether the next provision is itself an item of a list: sections can be the items of a long one."""
    return _OPEN.search(after.text[-_TAIL:]) is not None


def _far_apart(found: list[tuple[Paragraph, int, Paragraph]]) -> Iterator[tuple[Paragraph, int]]:
    """Yield those that stand alone in their clause: where several do, sections are the items of one long list."""
    clauses = Counter(paragraph.path[:1] for paragraph, *_ in found)
    alone = (one for one in found if clauses[one[0].path[:1]] == 1)
    return ((paragraph, start) for paragraph, start, after in alone if not _goes_on(after))


RULE = Rule(
    code="DG208",
    name="list-without-end",
    severity=Severity.WARNING,
    says="A list ends with “; and” or “; or”, and no item follows.",
    why="An item was lost, and with it perhaps a right.",
    example="1.1 Each party shall:\n(a) pay its own costs; and\n1.2 The price is EUR 500.",
    instead="1.1 Each party shall:\n(a) pay its own costs; and\n(b) keep its books.\n1.2 The price is EUR 500.",
    check=check,
)
