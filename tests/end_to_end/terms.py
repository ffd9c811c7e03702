"""Follows defined terms as a careful reader does: each that is used is defined, each that is defined is used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tests.drafts import ROOT
from tests.end_to_end.proofreading import contents_of

from pactwright.agreement import Agreement, FieldText, Look, Text

_DEFINED_IN_TEXT = re.compile(r'"\*\*([A-Z][A-Za-z ]*)\*\*"')
_DEFINED_IN_LIST = re.compile(r"^\s+- term: (.+)$", re.MULTILINE)
_GAP = "\N{MIDDLE DOT}"

USED_ELSEWHERE = {
    "Effective Date": "the day the paper starts is named once, so that later papers can refer to it",
    "Marks": "the light wording defines the word in passing, as its readers expect it",
}
"""Terms that a paper may define without using them again, each with the reason."""


@cache
def terms_of_the_library() -> frozenset[str]:
    """Return every term that the clauses define, in their text or for the list of definitions."""
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "clauses").rglob("*.md")]
    return frozenset(
        term for text in texts for pattern in (_DEFINED_IN_TEXT, _DEFINED_IN_LIST) for term in pattern.findall(text)
    )


def undefined_terms(agreement: Agreement) -> Iterator[str]:
    """Find terms of the library that are used in a paper which does not define them."""
    defined = _defined(agreement)
    text = _any_of(defined).sub(_GAP, _words_of_library(agreement))
    for found in _any_of(terms_of_the_library() - defined).finditer(text):
        yield f"not defined: {found[0]} in …{text[max(0, found.start() - 40) : found.end() + 40]}…"


def unused_terms(agreement: Agreement) -> Iterator[str]:
    """Find terms that are defined and never used again."""
    defined = _defined(agreement)
    used = set(_any_of(defined).findall(_words_of_library(agreement)))
    for term in sorted(defined - USED_ELSEWHERE.keys()):
        if not any(_any_of(frozenset({term})).fullmatch(use) for use in used):
            yield f"not used: {term}"


def _defined(agreement: Agreement) -> frozenset[str]:
    return frozenset(
        inline.text
        for content in contents_of(agreement)
        for inline in content
        if isinstance(inline, Text) and inline.look is Look.TERM
    )


def _words_of_library(agreement: Agreement) -> str:
    """Return the words that are not the parties' own; definitions themselves are left out."""
    return "\n".join("".join(map(_own_words, content)) for content in contents_of(agreement))


def _own_words(inline: object) -> str:
    if isinstance(inline, FieldText):
        is_period = re.fullmatch(r"\d+\xa0Business Days?", inline.text)
        return inline.text if is_period else _GAP
    return inline.text if isinstance(inline, Text) and inline.look is not Look.TERM else _GAP


@cache
def _any_of(terms: frozenset[str]) -> re.Pattern[str]:
    """Find any of the terms, in the singular or the plural; a longer one goes before a shorter one within it."""
    stems = (_either_number(term) for term in sorted(terms, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{'|'.join(stems)})(?!\w)") if terms else re.compile("(?!)")


def _either_number(term: str) -> str:
    if re.search("[^aeiou]y$", term):
        return re.escape(term[:-1]) + "(?:y|ies)"
    return re.escape(term.removesuffix("s")) + "s?"
