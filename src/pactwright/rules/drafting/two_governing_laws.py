"""Two laws that govern one agreement."""

from __future__ import annotations

import re

from pactwright.diagnostics import Related
from pactwright.drafts import Draft, Paragraph, Part
from pactwright.patterns import pattern
from pactwright.rules.drafting.found import found_in
from pactwright.rules.model import Findings, Rule

_LAW = (
    r"(?i:(?:state|commonwealth|republic|province|kingdom|people['’]s republic) of )?(?P<law>[A-Z][a-z]+(?: "
    r"(?:and )?[A-Z][a-z]+){0,3})"
)
_GOVERNED = pattern(
    r"\b(?i:agreement|memorandum|contract)\b[^.;]{0,60}?"
    r"\b(?i:governed|construed|interpreted)\b[^.;]{0,80}?\b(?i:laws?) "
    r"(?i:of) (?i:the )?"
    rf"{_LAW}"
)
_GOVERNS = pattern(rf"\b(?i:laws?) of (?i:the )?{_LAW} governs? (?:this|the) (?i:agreement|memorandum|contract)\b")
"""“This agreement is governed by the laws of Norway” and “The law of Norway governs this agreement”."""

_IN_PART = pattern(
    r"\b(?:provided|except|however|notwithstanding|unless|if)\b[^.;]*$|\b(?:obligations|duties|rights) under\b[^.;]*$",
    re.IGNORECASE,
)
"""Before a law that governs a part alone, or in one case."""


def check(draft: Draft) -> Findings:
    """Find the second law under which the agreement itself is put."""
    first: tuple[Paragraph, re.Match[str]] | None = None
    for paragraph in draft.body:
        for found in (*_GOVERNED.finditer(paragraph.text), *_GOVERNS.finditer(paragraph.text)):
            if paragraph.part is not Part.BODY or _IN_PART.search(paragraph.text[: found.end()]):
                continue
            first = first or (paragraph, found)
            if not _same(found["law"], first[1]["law"]):
                yield found_in(
                    draft,
                    paragraph,
                    found.span("law"),
                    message=f"The law of {found['law']} governs here, the law of {first[1]['law']} elsewhere.",
                    cure="Choose one, or say which part each of them governs.",
                    related=(Related("the other law", draft.place(first[0], *first[1].span("law"))),),
                )
                return


def _same(one: str, other: str) -> bool:
    return one.split(maxsplit=1)[0] == other.split(maxsplit=1)[0] or one in other or other in one


RULE = Rule(
    code="DG608",
    name="two-governing-laws",
    says="Two clauses put the agreement under two laws.",
    why="The first fight will be about which of them counts.",
    example=(
        "1. This agreement is governed by the laws of Norway.\n2. Price.\n"
        "3. This agreement is governed by the laws of Sweden."
    ),
    instead="1. This agreement is governed by the laws of Norway.\n2. Price.",
    check=check,
)
