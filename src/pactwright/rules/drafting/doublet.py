"""Two words where one says it all: “null and void”."""

from __future__ import annotations

import re

from pactwright.diagnostics import Severity
from pactwright.drafts import Draft, Part
from pactwright.patterns import pattern
from pactwright.rules.drafting.found import found_in
from pactwright.rules.model import Findings, Rule

_PLAIN = {
    "null and void": "void",
    "cease and desist": "stop",
    "each and every": "each",
    "full force and effect": "force",
    "terms and provisions": "terms",
    "final and conclusive": "final",
    "free and clear": "free",
    "give, devise and bequeath": "give",
    "by and between": "between",
    "by and among": "among",
    "true and correct": "correct",
    "sole and exclusive": "sole (or exclusive)",
    "any and all": "all (or any)",
    "made and entered into": "made",
    "for and in consideration of": "for",
    "covenants and agrees": "shall",
}
_DOUBLETS = pattern(r"\b(?:" + "|".join(map(re.escape, _PLAIN)) + r")\b", re.IGNORECASE)


def check(draft: Draft) -> Findings:
    """Find the first of each doublet."""
    told: set[str] = set()
    for paragraph in (each for each in draft.holding(_PLAIN) if each.part in (Part.FRONT, Part.BODY)):
        for found in _DOUBLETS.finditer(paragraph.text):
            words = found[0].lower()
            if words not in told:
                told.add(words)
                yield found_in(
                    draft,
                    paragraph,
                    found.span(),
                    message=f"“{found[0]}” says one thing twice.",
                    cure=f"Write “{_PLAIN[words]}”.",
                )


RULE = Rule(
    code="DG606",
    name="doublet",
    severity=Severity.ADVICE,
    says="Two words of one meaning stand side by side.",
    why="They make the reader look for a difference, and the paper longer.",
    example="1. Any other promise is null and void.",
    instead="1. Any other promise is void.",
    check=check,
)
