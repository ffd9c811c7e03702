"""A list whose last item ends as if another followed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from pactwright.diagnostics import Severity
from pactwright.drafts import Draft, Paragraph, Part
from pactwright.patterns import pattern
from pactwright.rules.drafting.amendment import is_amendment
from pactwright.rules.drafting.columns import stands_in_columns
from pactwright.rules.drafting.found import found_in
from pactwright.rules.model import Findings, Rule

_OPEN = pattern(r"[;,]\s*(?:and|or|and/or)\s*$")
_SPACED = pattern(r"\s*\d{1,2}\. \d")
"""A number that a filing wrote with gaps, as “5. 6. 4”: what follows is an item after all."""

_TAIL = 12
"""Characters in which such an end fits."""


def check(draft: Draft) -> Findings:
    """Find an item that ends with “; and” or “; or” before a provision of a higher level."""
    if is_amendment(draft):
        return
    body = [each for each in draft.body if each.text.strip()]
    found = list(_open_ones(body))
    for paragraph, start in _far_apart(found, body):
        end = paragraph.text[start:].strip()
        if stands_in_columns(draft, paragraph, (start, start + 1)):
            continue  # the list goes on in its own column
        yield found_in(
            draft,
            paragraph,
            (start, len(paragraph.text)),
            message=f"The list ends with “{end}”, and nothing follows.",
            cure="Add the missing item, or end the list with a full stop.",
        )


def _open_ones(body: list[Paragraph]) -> Iterator[tuple[Paragraph, int]]:
    """Yield each such item, and where its end begins."""
    for paragraph, after in pairwise(body):
        end = _OPEN.search(paragraph.text[-_TAIL:])
        closes = after.number and all(map(str.isdigit, after.path)) and after.path[:-1] != paragraph.path[:-1]
        closes = closes and len(after.path) <= len(paragraph.path) and "**" not in paragraph.text
        closes = closes and not _SPACED.match(after.text)
        if end and paragraph.part is after.part is Part.BODY and closes:
            yield paragraph, max(len(paragraph.text) - _TAIL, 0) + end.start()


def _far_apart(found: list[tuple[Paragraph, int]], body: list[Paragraph]) -> Iterator[tuple[Paragraph, int]]:
    """Yield those that stand alone in their clause: where several do, sections are the items of one long list.

    So they are where a section ends so that is no item of another.
    """
    clauses = Counter(paragraph.path[:1] for paragraph, _ in found)
    ends = {id(paragraph) for paragraph, _ in found}
    listed = {each.path[:1] for each in body if _is_open_section(each) and id(each) not in ends}
    return (one for one in found if clauses[one[0].path[:1]] == 1 and one[0].path[:1] not in listed)


def _is_open_section(paragraph: Paragraph) -> bool:
    is_section = len(paragraph.path) > 1 and all(map(str.isdigit, paragraph.path))
    return is_section and _OPEN.search(paragraph.text[-_TAIL:]) is not None


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
