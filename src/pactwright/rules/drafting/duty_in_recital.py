"""A duty among the recitals."""

from __future__ import annotations

import re

from pactwright.diagnostics import Severity
from pactwright.drafts import Draft, Part
from pactwright.patterns import pattern
from pactwright.rules.drafting.found import found_in, quoted
from pactwright.rules.model import Findings, Rule

_RECITAL = pattern(r"\s*(?:(?:\([A-Z]\)|[A-Z]\.)\s+)?(?:WHEREAS|Whereas)\b|\s*(?:\([A-H]\)|[A-H]\.)\s+")
_AGREED = pattern(r"\bagree as follows|\bNOW,? THEREFORE", re.IGNORECASE)
_TOLD = pattern(r"\b(?:which|whereby|that)\b", re.IGNORECASE)
_ASKED = pattern(r"\b(?:requires?|requested|requests|provided?s?|condition|agreed)\b[^.;]{0,200}\bthat\b[^.;]*$")
"""Before what somebody asks for, and a clause then lays down."""

_DUTY = pattern(
    r"\b(?:(?i:party|parties|company|licensee|licensor|supplier|distributor)|[A-Z][a-z]+) shall "
    r"(?!have (?:the meaning|been)|mean|remain|be\s+(?:\w+ly\s+)?\w+(?:ed|n)\b|apply\b)\w+"
)


def check(draft: Draft) -> Findings:
    """Find “shall” in what stands before the first clause, in a recital."""
    for paragraph in draft.spoken:
        if paragraph.part is not Part.FRONT or _AGREED.search(paragraph.text):
            return  # what is agreed begins here, numbered or not
        if not _RECITAL.match(paragraph.text):
            continue
        found = _DUTY.search(paragraph.text)
        told = paragraph.text[: found.start()] if found else ""
        is_told = _TOLD.search(told[-40:]) is not None or _ASKED.search(told) is not None
        if found and not is_told and "NOW" not in paragraph.text[: found.start()].upper().split():
            yield found_in(
                draft,
                paragraph,
                found.span(),
                message=f"{quoted(found[0])} lays down a duty among the recitals.",
                cure="Move the duty into a clause.",
            )


RULE = Rule(
    code="DG607",
    name="duty-in-recital",
    severity=Severity.WARNING,
    says="A recital lays down a duty.",
    why="Recitals tell how the parties got here. Whether a promise among them binds is open to dispute.",
    example=(
        "Agreement\n\n(A) The parties build sensors.\n\n(B) The Supplier shall deliver "
        "ten sensors.\n\n1. Price: EUR 500."
    ),
    instead=(
        "Agreement\n\n(A) The parties build sensors.\n\n1. The Supplier shall deliver "
        "ten sensors.\n\n2. Price: EUR 500."
    ),
    check=check,
)
