"""A note between drafters, or a mark of a program, that was left in."""

from __future__ import annotations

from pactwright.drafts import Draft
from pactwright.patterns import pattern
from pactwright.rules.drafting.forms_to_fill_in import forms_to_fill_in
from pactwright.rules.drafting.found import found_in, quoted
from pactwright.rules.model import Findings, Rule

_NOTE = pattern(
    r"(?i:\[?\bnotes? to (?:the )?(?:draft|drafter|self|counterparty|reviewer)s?\b[^\]]{0,80}"
    r"|\[\s?(?:NTD|notes? (?:to|for) \w+(?=:)|drafting note|drafter['’]s note)\b[^\]]{0,80}"
    r"|error! (?:reference source|bookmark) not (?:found|defined)|lorem ipsum|\bNTD:)|\{\{[^{}]{0,60}\}\}"
    r"|<<[A-Za-z][^<>]{0,60}>>|«[A-Za-z][^«»]{0,60}»|\?\?\?"
)

_MARKS = ("[", "note", "error!", "lorem", "ntd", "{{", "<<", "«", "???")


def check(draft: Draft) -> Findings:
    """Find each of them; in a form that is attached they tell those who fill it in later what to do."""
    suspicious = draft.holding(_MARKS)
    forms = forms_to_fill_in(draft) if suspicious else frozenset()
    for paragraph in suspicious:
        if paragraph.schedule in forms:
            continue
        for found in _NOTE.finditer(paragraph.text):
            yield found_in(
                draft,
                paragraph,
                found.span(),
                message=f"A note or a mark of a program is left: {quoted(found[0])}.",
                cure="Settle it, then take it out.",
            )


RULE = Rule(
    code="DG302",
    name="note-left-in",
    says="A note between drafters, a broken reference of Word or a field of a template is left in the text.",
    why="It tells the other side what was thought, and shows that nobody read the paper through.",
    example="1. The price is EUR 500. [Note to draft: can we get 600?]",
    instead="1. The price is EUR 500.",
    check=check,
)
