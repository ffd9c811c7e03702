"""A binding word in a clause that does not bind."""

from __future__ import annotations

import re

from pactwright.drafts import Draft, Part
from pactwright.patterns import pattern
from pactwright.rules.drafting.found import found_in, quoted
from pactwright.rules.drafting.non_binding import binding_numbers, binds, is_non_binding
from pactwright.rules.model import Findings, Rule

_WHO = r"(?i:party|parties|it|they|each of them|each side)"
_BINDING = r"(?:shall|must|undertakes?|agrees? to|warrants?|covenants?|is obliged)"
_NOT = pattern(r"\b(?:nothing|no party|neither)\b", re.IGNORECASE)


def check(draft: Draft) -> Findings:
    """Find “shall” and its like in a paper that says it does not bind, outside the clauses that it calls binding."""
    if not is_non_binding(draft):
        return
    numbers, binding = binding_numbers(draft), _binding(draft)
    for paragraph in draft.body:
        if paragraph.part is not Part.BODY or binds(paragraph, numbers):
            continue
        for found in binding.finditer(paragraph.text):
            if not _NOT.search(paragraph.text[max(found.start() - 40, 0) : found.start()]):
                yield found_in(
                    draft,
                    paragraph,
                    found.span(),
                    message=f"{quoted(found[0])} lays down a duty in a paper that does not bind.",
                    cure="Write “intends to”, or name the clause among those that bind.",
                )


def _binding(draft: Draft) -> re.Pattern[str]:
    """Return how a party is bound in this draft, by its short name too: “Northwind shall”."""
    defined = {each.term for each in draft.definitions if each.paragraph.part is Part.FRONT}
    return re.compile(rf"\b(?:{'|'.join((_WHO, *map(re.escape, sorted(defined))))}) {_BINDING}\b")


RULE = Rule(
    code="DG604",
    name="binding-word-in-memorandum",
    says="A paper says that it does not bind, and a clause outside its binding ones lays down a duty.",
    why="Courts look at the words of a promise, not at the title above it.",
    example=(
        "Memorandum of Understanding\n\n1. This paper is not legally binding, apart from clause 3.\n"
        "2. Each Party shall pay EUR 500.\n3. Each Party shall keep secrets."
    ),
    instead=(
        "Memorandum of Understanding\n\n1. This paper is not legally binding, apart from clause 3.\n"
        "2. Each Party intends to pay EUR 500.\n3. Each Party shall keep secrets."
    ),
    check=check,
)
