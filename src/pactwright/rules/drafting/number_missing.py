"""A gap in the numbers, or the same number twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pactwright.diagnostics import Severity
from pactwright.drafts import Draft, Paragraph, Part
from pactwright.patterns import pattern
from pactwright.rules.drafting.amendment import is_amendment
from pactwright.rules.drafting.found import found_in
from pactwright.rules.model import Findings, Rule

_LEVELS = 2
_LEFT_OUT = pattern(r"\[\s?\*+\s?\]|\*{3}|\[?(?:redacted|intentionally omitted|reserved)\b", re.IGNORECASE)
"""Words that were left out of what is filed, and numbers with them."""


def check(draft: Draft) -> Findings:
    """Find a provision whose number is one too high, where the one between stands nowhere else in the draft."""
    if is_amendment(draft):
        return
    for before, paragraph in _neighbours(draft):
        *above, last = paragraph.path
        between = ".".join((*above, str(int(last) - 1)))
        if int(last) == int(before.path[-1]) + 2 and between not in draft.numbers:  # one is left out
            yield found_in(
                draft,
                paragraph,
                (0, max(paragraph.start, 1)),
                message=f"The number {between} is missing.",
                cure="Let Word number the clauses, and check the references.",
            )


def _neighbours(draft: Draft) -> Iterator[tuple[Paragraph, Paragraph]]:
    """Yield each two provisions that follow each other on the same level of the same clause."""
    last: dict[tuple[str, ...], Paragraph] = {}
    for paragraph in draft.body:
        path = paragraph.path
        if _LEFT_OUT.search(paragraph.text):
            last.clear()
        if paragraph.part is not Part.BODY or not paragraph.number or not all(map(str.isdigit, path)):
            continue
        if len(path) == _LEVELS and path[:-1] in last:
            yield last[path[:-1]], paragraph
        last[path[:-1]] = paragraph


RULE = Rule(
    code="DG204",
    name="number-left-out",
    severity=Severity.WARNING,
    says="The numbers of the provisions of a clause leave one out.",
    why="A provision was lost on the way, or the references to those behind it are wrong.",
    example="1.1 Price.\n1.2 Payment.\n1.4 Interest.",
    instead="1.1 Price.\n1.2 Payment.\n1.3 Interest.",
    check=check,
)
