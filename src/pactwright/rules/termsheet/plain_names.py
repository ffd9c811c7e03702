"""Names reduced to what a hasty reader sees: small letters and figures, without accents, stops and spaces."""

from __future__ import annotations

import re
import unicodedata


def plain(name: str) -> str:
    """Reduce a name to its letters and figures: `North-Wind` and `Northwind` are alike."""
    return "".join(words_of(name))


def words_of(name: str) -> list[str]:
    """Return the words of a name, each reduced to its letters and figures."""
    apart = unicodedata.normalize("NFKD", name.casefold())
    without_accents = "".join(character for character in apart if not unicodedata.combining(character))
    return re.findall(r"\w+", without_accents)


_TITLES = frozenset(["dr", "prof", "professor", "mr", "mrs", "ms", "sir", "dame", "ing", "mag", "dipl", "phd", "llm"])


def same_person(one: str, other: str) -> bool:
    """Whether all words of one name, two at least, are in the other; titles do not count: `Dr Ada Brandt`."""
    fewer, more = sorted((_without_titles(one), _without_titles(other)), key=len)
    return fewer == more or (len(fewer) > 1 and set(fewer) <= set(more))


def _without_titles(name: str) -> list[str]:
    words = words_of(name)
    return [word for word in words if word not in _TITLES] or words
