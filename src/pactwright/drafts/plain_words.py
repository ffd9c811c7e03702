"""Words as they are compared: without plural, article and sign of possession."""

from __future__ import annotations

import re
from functools import lru_cache

from pactwright.patterns import pattern

_WORD = pattern(r"[^\W_][\w&/.-]*(?:['’](?!s\b)\w+)?")
_LONGEST_WORD = 60


def words_of(text: str) -> list[re.Match[str]]:
    """Return the words of a text with their places; those longer than any word are left aside."""
    return [word for word in _WORD.finditer(text) if len(word[0]) <= _LONGEST_WORD]


@lru_cache(maxsize=4096)
def plain_term(term: str) -> str:
    """Return a term as it is compared: in the singular, without its article; capitals stay."""
    words = [word[0].rstrip(".") for word in words_of(term.replace("(s)", "").replace("(ies)", ""))]
    if words and words[0].lower() in ("the", "a", "an"):
        words = words[1:]
    return " ".join((*words[:-1], singular(words[-1]))) if words else ""


@lru_cache(maxsize=16384)
def singular(word: str) -> str:
    """Return a word without the ending of the plural; what is no plural may lose its `s` too, in every place alike."""
    if word.lower().endswith("ies") and len(word) > 4:
        return word[:-3] + ("Y" if word.isupper() else "y")
    if word.lower().endswith(("ss", "us")) or len(word) < 4:
        return word
    if word.lower().endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    return word[:-1] if word.endswith(("s", "S")) else word
