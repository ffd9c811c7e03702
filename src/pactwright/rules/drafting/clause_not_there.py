"""A reference to a clause that the draft does not have."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from pactwright.drafts import Draft, OwnWords, Part, Reference
from pactwright.patterns import pattern
from pactwright.rules.drafting.amendment import is_amendment
from pactwright.rules.drafting.found import found_in
from pactwright.rules.drafting.numbers_in_order import stands_in_order
from pactwright.rules.drafting.reading_rule import ReadingRule
from pactwright.rules.model import Finding, Findings

_LEAST_CLAUSES = 4
_HIGHEST = 60
"""A number above is that of a law: "Section 365"."""

_SLIP = 12
"""How far above the last clause a number may lie and still be a slip, where others typed the numbers."""

_BARE = pattern(r"\d{1,2}\.?")
_LONGEST_HEADING = 60
_MOST_SLIPS = 2
_SLIPS_IN = 10
"""More clauses than two, and than one in ten of those that are referred to, are not lost by a slip."""

_OF_LAW = pattern(r" (?:or|and) \d+\([a-z]\)|[^.;]{0,60}\b(?:therein|thereof|thereunder)\b")
"""Behind a number of a law that was named before (“Section 13 or 15(d)”), or of another paper."""

_SECOND_OF_LAW = pattern(r"\d (?:or|and) $")
"""Before the second of them."""

_SELDOM = 5
"""A paper that speaks of its sections means another paper by a clause, if it does so less than once in five times."""


def check(draft: Draft) -> Findings:
    """Find each reference of the agreement itself whose clause is nowhere; those in a survival list have a rule."""
    for reference in missing(draft):
        if not in_survival_list(reference) and stands_in_order(draft, reference.main):
            yield told(draft, reference)


def missing(draft: Draft) -> list[Reference]:
    """Return the references to clauses that are not there; none where the numbers of the draft cannot be followed."""
    if is_amendment(draft):
        return []
    lost = _not_there(draft)
    own = {one.main for one in draft.references if not one.is_to_schedule and not one.elsewhere}
    told_of = {one.main for one in lost}
    return lost if len(told_of) <= max(_MOST_SLIPS, len(own) // _SLIPS_IN) else []


def numbers_are_lost(draft: Draft) -> bool:
    """Whether so many references lead nowhere that the text has lost its numbers, and nobody slipped."""
    return not missing(draft) and bool(_not_there(draft))


def _not_there(draft: Draft) -> list[Reference]:
    own = [one for one in draft.references if not one.is_to_schedule and not one.elsewhere]
    if not own:
        return []
    depths = [number.count(".") for number in draft.provisions if not number.endswith(".0")]
    highest = max((int(number) for number in draft.provisions if number.isdigit()), default=_HIGHEST)
    limit = _HIGHEST if isinstance(draft, OwnWords) else min(highest + _SLIP, _HIGHEST)
    bare = _bare_heads(draft)
    standing = {one.main for one in draft.references if one.self_named}
    items = {line.split()[0] for line in draft.source.lines if line.lstrip().startswith(".")}
    words = Counter(one.word.lower() for one in own)
    return [
        one
        for one in own
        if one.paragraph.part is Part.BODY
        and depths.count(one.main.count(".")) >= _LEAST_CLAUSES
        and int(one.main.split(".")[0]) <= limit
        and words[one.word.lower()] * _SELDOM >= words.total()
        and one.main not in draft.numbers
        and one.main not in bare
        and one.main not in standing
        and not _OF_LAW.match(one.paragraph.text, one.end)
        and not (one.marks and _SECOND_OF_LAW.search(one.paragraph.text, one.start - 8, one.start))
        and not ("." in one.main and f".{one.main.rpartition('.')[2]}" in items)
    ]


def _bare_heads(draft: Draft) -> frozenset[str]:
    """Return the numbers that stand alone on a line above a heading, and could be those of pages."""
    lines = [line.strip() for line in draft.source.lines if line.strip()]
    return frozenset(
        number.rstrip(".")
        for number, below in pairwise(lines)
        if _BARE.fullmatch(number) and len(below) <= _LONGEST_HEADING and below[0].isupper() and below[-1] not in ".,;"
    )


def in_survival_list(reference: Reference) -> bool:
    """Whether a reference stands in a sentence on what outlives the agreement."""
    text = reference.paragraph.text
    near = text[max(reference.start - 400, 0) : reference.end + 400]
    return re.search(r"\bsurviv|remain (?:bound|in (?:full )?force)|continue in (?:full )?force", near) is not None


def told(draft: Draft, reference: Reference) -> Finding:
    """Word the finding."""
    return found_in(
        draft,
        reference.paragraph,
        (reference.start, reference.end),
        message=f"There is no {reference.word} {reference.main} in this draft.",
        cure="Name the clause that is meant, or take the reference out.",
    )


RULE = ReadingRule(
    code="DG201",
    name="clause-not-there",
    says="A clause refers to another that the draft does not have.",
    why="A right that hangs on the missing clause may be lost with it.",
    example="1. Term.\n2. Price.\n3. End, except as clause 9 says.\n4. Law.",
    instead="1. Term.\n2. Price.\n3. End, except as clause 1 says.\n4. Law.",
    check=check,
)
