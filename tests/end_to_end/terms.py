"""Follows defined terms as a careful reader does: each that is used is defined, each that is defined is used."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from tests.drafts import ROOT
from tests.end_to_end.proofreading import contents_of

from pactwright.agreement import Agreement, Content, CrossReference, FieldText, Look, Text
from pactwright.clauses.terms import any_of

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
    text = any_of(defined).sub(_GAP, _words_of_library(agreement))
    for found in any_of(terms_of_the_library() - defined).finditer(text):
        yield f"not defined: {found[0]} in …{text[max(0, found.start() - 40) : found.end() + 40]}…"


def unused_terms(agreement: Agreement) -> Iterator[str]:
    """Find terms that are defined and never used again."""
    defined = _defined(agreement)
    used = set(any_of(defined).findall(_words_of_library(agreement)))
    for term in sorted(defined - USED_ELSEWHERE.keys()):
        if not any(any_of(frozenset({term})).fullmatch(use) for use in used):
            yield f"not used: {term}"


def terms_defined_twice(agreement: Agreement) -> Iterator[str]:
    """Find terms that a paper defines in more than one place; a line of the list may point at the other."""
    contents = (content for content in contents_of(agreement) if not _points_elsewhere(content))
    for term, places in Counter(term for content in contents for term in _terms_in(content)).items():
        if places > 1:
            yield f"defined {places} times: {term}"


def _points_elsewhere(content: Content) -> bool:
    """Whether a line of the list of definitions does no more than to say where the term is defined."""
    words = "".join(inline.text for inline in content)
    return any(isinstance(inline, CrossReference) for inline in content) and "has the meaning given" in words


def _defined(agreement: Agreement) -> frozenset[str]:
    return frozenset(_definitions(agreement))


def _definitions(agreement: Agreement) -> Iterator[str]:
    for content in contents_of(agreement):
        yield from _terms_in(content)


def _terms_in(content: Content) -> Iterator[str]:
    for inline in content:
        if isinstance(inline, Text) and inline.look is Look.TERM:
            yield inline.text


def _words_of_library(agreement: Agreement) -> str:
    """Return the words that are not the parties' own; definitions themselves are left out."""
    return "\n".join("".join(map(_own_words, content)) for content in contents_of(agreement))


def _own_words(inline: object) -> str:
    if isinstance(inline, FieldText):
        is_period = re.fullmatch(r"\d+\xa0Business Days?", inline.text)
        return inline.text if is_period else _GAP
    return inline.text if isinstance(inline, Text) and inline.look is not Look.TERM else _GAP
