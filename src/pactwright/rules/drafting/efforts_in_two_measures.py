"""“Best efforts” beside “reasonable efforts”."""

from __future__ import annotations

import re

from pactwright.diagnostics import Related, Severity
from pactwright.drafts import Draft, Paragraph
from pactwright.patterns import pattern
from pactwright.rules.drafting.found import found_in, quoted
from pactwright.rules.model import Findings, Rule

_EFFORTS = pattern(
    r"\b(?:its |their |all )?(?P<measure>(?<!reasonable )best|(?:commercially |all )?reasonable|diligent|good "
    r"faith)(?: and \w+)? (?:efforts|endeavou?rs)\b",
    re.IGNORECASE,
)
_DEFINED = pattern(r"efforts|endeavou?rs", re.IGNORECASE)


_AS_A_TERM = pattern(r"[Rr]easonable (?-i:Efforts)|Best (?-i:Efforts)")
"""With capitals, as a term that is defined here or in another paper of the deal."""


def check(draft: Draft) -> Findings:
    """Find the first “best efforts” of a draft that also has “reasonable efforts” and defines neither."""
    if any(_DEFINED.search(one.term) for one in draft.definitions):
        return
    first: dict[bool, tuple[Paragraph, re.Match[str]]] = {}
    for paragraph in draft.body:
        for found in _EFFORTS.finditer(paragraph.text):
            if _AS_A_TERM.search(found[0]):
                return
            first.setdefault(found["measure"].lower() == "best", (paragraph, found))
    if len(first) > 1:
        (paragraph, found), (other, beside) = first[True], first[False]
        yield found_in(
            draft,
            paragraph,
            found.span(),
            message=f"{quoted(found[0])} stands here, {quoted(beside[0])} elsewhere, and neither is defined.",
            cure="Use one measure, or say what each of them asks for.",
            related=(Related("the other measure", draft.place(other, *beside.span())),),
        )


RULE = Rule(
    code="DG602",
    name="efforts-in-two-measures",
    severity=Severity.WARNING,
    says="Best efforts and reasonable efforts stand side by side, and neither is defined.",
    why="Where two words are used, a court looks for two meanings. Nobody agreed on them.",
    example="1. A uses its best efforts to sell.\n2. B uses reasonable efforts to deliver.",
    instead="1. A uses reasonable efforts to sell.\n2. B uses reasonable efforts to deliver.",
    check=check,
)
