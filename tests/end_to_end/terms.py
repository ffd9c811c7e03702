"""Follows defined terms as a careful reader does: each that is used is defined, each that is defined is used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tests.drafts import ROOT
from tests.end_to_end.proofreading import contents_of

from pactwright.agreement import Agreement, Content, FieldText, Look, Text

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
    for content in contents_of(agreement):
        text = _without(defined, _words_of_library(content))
        for term in sorted(terms_of_the_library() - defined):
            found = _pattern(term).search(text)
            if found:
                yield f"not defined: {term} in …{text[max(0, found.start() - 40) : found.end() + 40]}…"


def unused_terms(agreement: Agreement) -> Iterator[str]:
    """Find terms that are defined and never used again."""
    text = "\n".join(_words_of_library(content) for content in contents_of(agreement))
    for term in sorted(_defined(agreement), key=len, reverse=True):
        text, uses = _pattern(term).subn(_GAP, text)
        if not uses and term not in USED_ELSEWHERE:
            yield f"not used: {term}"


def _defined(agreement: Agreement) -> frozenset[str]:
    return frozenset(
        inline.text
        for content in contents_of(agreement)
        for inline in content
        if isinstance(inline, Text) and inline.look is Look.TERM
    )


def _words_of_library(content: Content) -> str:
    """Return the words that are not the parties' own; definitions themselves are left out."""
    return "".join(_own_words(inline) for inline in content)


def _own_words(inline: object) -> str:
    if isinstance(inline, FieldText):
        is_period = re.fullmatch(r"\d+\xa0Business Days?", inline.text)
        return inline.text if is_period else _GAP
    return inline.text if isinstance(inline, Text) and inline.look is not Look.TERM else _GAP


def _without(terms: frozenset[str], text: str) -> str:
    for term in sorted(terms, key=len, reverse=True):
        text = _pattern(term).sub(_GAP, text)
    return text


@cache
def _pattern(term: str) -> re.Pattern[str]:
    stem = re.escape(term[:-1]) + "(?:y|ies)" if term.endswith("y") else re.escape(term.removesuffix("s")) + "s?"
    return re.compile(rf"(?<![\w]){stem}(?![\w])")
