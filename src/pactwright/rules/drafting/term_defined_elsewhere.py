"""A definition that points to a clause which does not hold the term."""

from __future__ import annotations

import re

from pactwright.drafts import Definition, Draft, Reference, plain_term
from pactwright.patterns import pattern
from pactwright.rules.drafting.found import found_in, quoted
from pactwright.rules.drafting.numbers_in_order import stands_in_order
from pactwright.rules.model import Findings, Rule

_SENTENCE = pattern(r"[\w)][.;]\s*$", re.MULTILINE)
"""In a clause that is more than a heading: the words of another may stand on lines below it."""


def check(draft: Draft) -> Findings:
    """Find each “has the meaning given in clause 3” where clause 3 is there and does not name the term in quotes."""
    in_paragraph: dict[int, list[Reference]] = {}
    for one in draft.references:
        in_paragraph.setdefault(id(one.paragraph), []).append(one)
    places: dict[str, set[str]] = {}
    for one_place in draft.definitions:
        if not one_place.points:
            places.setdefault(plain_term(one_place.term).lower(), set()).add("".join(one_place.paragraph.path[:1]))
    for definition in draft.definitions:
        reference = _pointed_at(definition, in_paragraph.get(id(definition.paragraph), []))
        if reference is None or definition.paragraph.schedule or reference.main not in draft.provisions:
            continue
        held = draft.provisions[reference.main]
        term = plain_term(definition.term)
        if _stands_in(definition.term, held) or term.lower() not in places:
            continue
        if not _SENTENCE.search(held) or not stands_in_order(draft, reference.main):
            continue
        is_deep = bool(reference.marks) or reference.main.count(".") > 1
        if is_deep and reference.main.split(".")[0] in places[term.lower()]:
            continue  # items of items are numbered in many ways: within the clause nobody is misled
        yield found_in(
            draft,
            definition.paragraph,
            (reference.start, reference.end),
            message=f"{quoted(definition.term)} is not defined in {reference.told}.",
            cure="Name the clause that defines it.",
        )


def _pointed_at(definition: Definition, references: list[Reference]) -> Reference | None:
    """Return the one clause that the definition points to."""
    if not definition.points:
        return None
    after = [one for one in references if 0 < one.start - definition.end < 100]
    one = after[0] if after else None
    return one if one and len(after) == 1 and not one.elsewhere and not one.is_to_schedule else None


def _stands_in(term: str, held: str) -> bool:
    forms = (term.lower(), term.lower().removesuffix("y"), plain_term(term).lower())
    return any(form in held.lower() for form in forms)


RULE = Rule(
    code="DG104",
    name="term-defined-elsewhere",
    says="A list of definitions points to a clause that does not define the term.",
    why="The reader who looks it up finds nothing, and the meaning is open.",
    example=(
        "1. “Field” has the meaning given in clause 2.\n2. The parties work together.\n"
        "3. They work on berths (the “Field”) and do not leave the Field."
    ),
    instead=(
        "1. “Field” has the meaning given in clause 3.\n2. The parties work together.\n"
        "3. They work on berths (the “Field”) and do not leave the Field."
    ),
    check=check,
)
