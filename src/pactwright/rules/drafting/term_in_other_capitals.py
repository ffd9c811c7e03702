"""A defined term of several words, written in small letters now and then."""

from __future__ import annotations

import re

from pactwright.diagnostics import Related, Severity
from pactwright.drafts import Draft, plain_term
from pactwright.rules.drafting.found import found_in, quoted
from pactwright.rules.model import Findings, Rule

_TERMS = frozenset({"confidential information", "intellectual property right", "business day", "net sale", "alliance manager"})
_SMALL = re.compile(
    r"\b(?:the|all|any|its|such|each|their|other party['’]s) "
    r"(?P<term>confidential information|intellectual property rights?|business days?|net sales|alliance managers?)\b"
)
_MOST_SMALL = 3


def check(draft: Draft) -> Findings:
    """Find a well-known term that is defined with capitals, where it is written in small letters a few times."""
    defined = {plain_term(one.term).lower(): one for one in draft.definitions if one.term != one.term.lower()}
    if not _TERMS & set(defined):
        return
    small = [(each, found) for each in draft.body for found in _SMALL.finditer(each.text)]
    for paragraph, found in small:
        term = plain_term(found["term"]).lower()
        times = sum(plain_term(other["term"]).lower() == term for _, other in small)
        if term in defined and times <= _MOST_SMALL:
            first = defined[term]
            yield found_in(
                draft,
                paragraph,
                (found.start("term"), found.end("term")),
                message=f"{quoted(found['term'])} is written in small letters here, and is defined with capitals.",
                cure="Use the defined term, or other words if something else is meant.",
                related=(Related("defined here", draft.place(first.paragraph, first.start, first.end)),),
            )


RULE = Rule(
    code="DG105",
    name="term-in-other-capitals",
    severity=Severity.WARNING,
    says="A term that is defined with capitals is written in small letters.",
    why="A court may take it that something else was meant.",
    example="1. “Confidential Information” means what is marked as secret. Confidential Information is not shared.\n2. Each party protects the confidential information.",
    instead="1. “Confidential Information” means what is marked as secret. Confidential Information is not shared.\n2. Each party protects the Confidential Information.",
    check=check,
)
