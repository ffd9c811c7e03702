"""The same word twice in a row."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.drafts import Draft
from pactwright.patterns import pattern
from pactwright.rules.drafting.columns import stands_in_columns
from pactwright.rules.drafting.found import found_in
from pactwright.rules.model import Findings, Rule

_TWICE = pattern(
    r"\b(?P<word>the|of|to|and|or|in|for|by|with|a|an|is|be|shall|will|this|any|such|not|which|party|parties|under|from|on|at|as|its|own|each|may|must|are|has|have|been|if|clause|agreement)"
    r"\s+(?P=word)\b(?!\-)"
)


def check(draft: Draft) -> Findings:
    """Find little words that stand twice; in a table they stand side by side."""
    for paragraph in draft.spoken:
        for found in _TWICE.finditer(paragraph.text):
            if found[0] == paragraph.text.strip():
                continue  # two lines to sign on, “by” and “by”
            if stands_in_columns(draft, paragraph, found.span()):
                continue  # the end of one column, and the start of the next
            yield found_in(
                draft,
                paragraph,
                found.span(),
                message=f"“{found['word']}” stands twice.",
                cure="Take one out, and check that no word is missing between them.",
            )


RULE = Rule(
    code="DG303",
    name="word-twice",
    severity=Severity.WARNING,
    says="A word stands twice in a row.",
    why="Something was changed between the two; a word may be missing.",
    example="1. Each party bears the the costs.",
    instead="1. Each party bears the costs.",
    check=check,
)
