"""One term with two meanings."""

from __future__ import annotations

import re

from pactwright.diagnostics import Related
from pactwright.drafts import Definition, Draft, Part, plain_term
from pactwright.patterns import pattern
from pactwright.rules.drafting.amendment import is_amendment
from pactwright.rules.drafting.found import found_in, quoted
from pactwright.rules.drafting.head_of_paper import is_head_of_paper
from pactwright.rules.drafting.reading_rule import ReadingRule
from pactwright.rules.model import Findings

_OF_EVERY_PAPER = ("party", "agreement")
"""What the head of a paper says, its list of definitions may say again."""

_LONGEST_LINE = 120
_AS_MUCH = 80
"""Characters before a term in brackets that tell whether it is given the same meaning again."""


_FOR_THIS = pattern(r"\bfor (?:the )?purposes? of (?:this (?:section|article|clause|paragraph)|an?)\b", re.IGNORECASE)
_LONGEST_SHORT_FORM = 6
_BY_CLAUSE = pattern(
    r"\b(?:required by|described in|given (?:under|in|pursuant to)|referred to in|provided for in) "
    r"(?:sub)?(?:section|clause|article|paragraph)s? \d",
    re.IGNORECASE,
)


def check(draft: Draft) -> Findings:
    """Find each definition after the first one in the agreement itself; pointers to another clause are none."""
    if is_amendment(draft):
        return
    first: dict[str, Definition] = {}
    for definition in draft.definitions:
        if definition.points or definition.paragraph.part not in (Part.FRONT, Part.BODY):
            continue
        term = definition.term.removeprefix("the ").removeprefix("The ")
        if plain_term(term).lower() in _OF_EVERY_PAPER or _is_cover(definition):
            continue
        earlier = first.setdefault(term, definition)
        if (
            earlier is definition
            or earlier.paragraph is definition.paragraph
            or _is_quoted(definition)
            or _same_words(earlier, definition)
            or _is_one_of_many(definition)
            or _is_short_form(definition)
            or is_head_of_paper(definition.paragraph)
            or _is_local(definition, draft)
            or _leads_on(earlier, definition)
        ):
            continue
        yield found_in(
            draft,
            definition.paragraph,
            (definition.start, definition.end),
            message=f"{quoted(definition.term)} is defined a second time.",
            cure="Keep one meaning, or give the second one another name.",
            related=(Related("defined first", draft.place(earlier.paragraph, earlier.start, earlier.end)),),
        )


def _is_one_of_many(definition: Definition) -> bool:
    """Whether a definition says that somebody is one of a kind: “Fjordline is an “Owner””."""
    return re.search(r"\b(?:is|are) (?:each )?an? [“\"]$", _words_before(definition)) is not None


def _leads_on(earlier: Definition, later: Definition) -> bool:
    """Whether the first one names the clause that says more (“the notice required by clause 2”), or the second adds."""
    after = earlier.paragraph.text[earlier.end : earlier.end + _AS_MUCH]
    return _BY_CLAUSE.search(after) is not None or re.search(r"\(also\b[^()]*$", _words_before(later)) is not None


def _is_local(definition: Definition, draft: Draft) -> bool:
    """Whether a definition holds for its own provision alone, as the first words of that say."""
    numbers = [part for part in definition.paragraph.path if part.isdigit()]
    return _FOR_THIS.search(draft.provisions.get(".".join(numbers), "")[:_LONGEST_LINE]) is not None


def _same_words(one: Definition, other: Definition) -> bool:
    """Whether two definitions say the same, as where a form gives two ways to choose from."""
    return one.in_brackets and _words_before(one) == _words_before(other)


def _is_quoted(definition: Definition) -> bool:
    """Whether a definition stands in words that are quoted whole, as on a certificate, or where a party signs."""
    text = definition.paragraph.text
    is_signed = re.search(r"\bBy:|/s/", text) is not None or (len(text) < _LONGEST_LINE and text.endswith(")"))
    return definition.in_brackets and (is_signed or definition.paragraph.body.lstrip().startswith(("“", '"')))


def _is_short_form(definition: Definition) -> bool:
    """Whether a term in brackets is short for a name, as “ICC” is: whoever says it twice gives it one meaning."""
    return definition.in_brackets and definition.term.isupper() and len(definition.term) <= _LONGEST_SHORT_FORM


def _words_before(definition: Definition) -> str:
    return definition.paragraph.text[max(definition.start - _AS_MUCH, 0) : definition.start]


def _is_cover(definition: Definition) -> bool:
    """Whether a definition stands beside names in capitals, on the cover or where a party signs."""
    text = definition.paragraph.text
    letters = [letter for letter in text[:400] if letter.isalpha()]
    is_short = definition.paragraph.part is Part.FRONT or len(text) < _LONGEST_LINE
    return definition.in_brackets and is_short and sum(map(str.isupper, letters)) * 2 > len(letters)


RULE = ReadingRule(
    code="DG102",
    name="term-given-two-meanings",
    says="A term is defined in two places.",
    why="The two will differ, if not today then after the next round of changes.",
    example=(
        "1. “Field” means berth forecasting.\n2. The parties work together.\n"
        "3. Nobody leaves port forecasting (the “Field”). The Field is wide."
    ),
    instead="1. “Field” means berth forecasting.\n2. The parties work together.\n3. Nobody leaves the Field.",
    check=check,
)
