"""Duties now with “shall” and now with “must”."""

from __future__ import annotations

import re

from pactwright.diagnostics import Related, Severity
from pactwright.drafts import Draft, Paragraph, Part
from pactwright.patterns import pattern
from pactwright.rules.drafting.found import found_in
from pactwright.rules.model import Findings, Rule

_SHALL = pattern(r"\bshall\b")
_MUST = pattern(
    r"\b(?i:party|parties|licensee|licensor|company|distributor|supplier|client|customer|contractor"
    r"|consultant|reseller)\s+must\b(?! (?:have|disclose|be (?:deemed|taken)))"
)
_LEAST_SHALL = 5


def check(draft: Draft) -> Findings:
    """Find the first “must” that lays a duty on a party, in a draft that says “shall” for duties."""
    shall = [(each, found) for each in draft.body for found in _SHALL.finditer(each.text)]
    must = [(each, found) for each in draft.body for found in _MUST.finditer(each.text) if each.part is Part.BODY]
    if len(shall) < _LEAST_SHALL or not must or len(must) > len(shall):
        return
    paragraph, found = must[0]
    times = f"{len(must)} duties" if len(must) > 1 else "one duty"
    yield found_in(
        draft,
        paragraph,
        found.span(),
        message=f"“must” lays down {times} in this draft, “shall” the others.",
        cure="Use one word for duties.",
        related=(_first(draft, shall[0]),),
    )


def _first(draft: Draft, use: tuple[Paragraph, re.Match[str]]) -> Related:
    return Related("the first “shall”", draft.place(use[0], *use[1].span()))


RULE = Rule(
    code="DG603",
    name="shall-and-must",
    severity=Severity.ADVICE,
    says="Some duties are laid down with “shall” and some with “must”.",
    why="A reader asks whether the two differ. One word for one thing.",
    example=(
        "1. A shall pay.\n2. A shall report.\n3. B shall deliver.\n4. B shall insure.\n5. Each party must keep books.\n"
        "6. Each party shall keep secrets."
    ),
    instead=(
        "1. A shall pay.\n2. A shall report.\n3. B shall deliver.\n4. B shall insure.\n5. "
        "Each party shall keep books.\n"
        "6. Each party shall keep secrets."
    ),
    check=check,
)
