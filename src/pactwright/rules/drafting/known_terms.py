"""The words with capitals that a draft explains in one way or another, or that are names."""

from __future__ import annotations

from collections.abc import Iterator

from pactwright.drafts import Draft, Paragraph, plain_term
from pactwright.patterns import pattern

_QUOTED = pattern(r"[“\"'‘„]{1,2}([^“”\"'’‘\n]{2,60}?)[,.]?[”\"'’“]")
_MISREAD = pattern(r"\b[A@]([A-Z][a-z][\w -]{1,50})[”\"@]")
"""A term whose first quotation mark was read as a letter: “the AFee@”."""

_HALVES = pattern(r"\s*(?:/|,|\b(?:and/or|and|or)\b)\s*")
"""What parts a quoted term in two: “Borrowing Notice and/or Request” explains both."""

_MEANING_HERE = pattern(
    r"\b([A-Z][\w-]{1,30}(?: [A-Z][\w-]{1,30}){0,4})(?=: [a-z]|:? means\b|,? shall mean\b|:? has the meaning)"
)
_IN_BRACKETS = pattern(
    r"\((?:(?:the|each,? an?|together,? the|collectively,? the|(?:collectively )?referred to as) )?"
    r"([A-Z][\w -]{2,50})\)"
)
_TOLD_BELOW = pattern(
    r"\b(?i:definitions? of|(?:is|are)(?: also)? (?:considered|deemed)(?: to be)?) "
    r"(?:the )?([A-Z]\w+(?: [A-Z]\w+){0,3})"
)
"""A heading over the meaning of a term, and words that count something among what it means."""

_SHORTENED = pattern(r"\b([A-Z]\w+(?: [A-Z]\w+){1,4}) \([“\"]?[A-Z]{2,6}[”\"]?\)")
"""A name with its initials behind it."""

_HEAD = pattern(
    r"\s*([A-Z][\w-]{0,30}(?:\s[A-Z][\w-]{0,30}){0,5})(?:\(s\))?\s?"
    r"(?=[.:;–—-]|\s(?:means?|shall mean|shall (?:in|ex)clude)\b|$)"
)


def known_terms(draft: Draft) -> frozenset[str]:
    """Return all that is defined, quoted, or stands at the head of a paragraph, and the words of names."""
    known = {plain_term(definition.term) for definition in draft.definitions}
    for paragraph in draft.paragraphs:
        for found in _QUOTED.finditer(paragraph.text):
            known |= {plain_term(found[1]), *map(plain_term, _HALVES.split(found[1]))}
        known |= {plain_term(found[1]) for found in _MISREAD.finditer(paragraph.text)}
        known |= {plain_term(found[1]) for found in _IN_BRACKETS.finditer(paragraph.text)}
        known |= {plain_term(found[1]) for found in _MEANING_HERE.finditer(paragraph.text)}
        known |= {plain_term(found[1]) for found in _TOLD_BELOW.finditer(paragraph.text)}
        known |= {plain_term(found[1]) for found in _SHORTENED.finditer(paragraph.text)}
        known |= set(_heads(paragraph))
    known |= {word for name in draft.names for word in (name.words.title(), *name.words.split())}
    return frozenset((known | {each.title() for each in known if each.isupper()}) - {""})


def is_known(term: str, known: frozenset[str]) -> bool:
    """Whether a term, or each part of it, is known: a “Licensee Product” needs no meaning of its own."""
    if term in known:
        return True
    words = term.split()
    return any(
        plain_term(" ".join(words[:cut])) in known and is_known(" ".join(words[cut:]), known)
        for cut in range(1, len(words))
    )


def _heads(paragraph: Paragraph) -> Iterator[str]:
    found = _HEAD.match(paragraph.body)
    if found:
        yield plain_term(found[1].strip().title())
