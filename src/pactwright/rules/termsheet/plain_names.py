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


def same_person(one: str, other: str) -> bool:
    """Whether all words of one name, two at least, are in the other: `Dr Ada Brandt` is `Ada Brandt`."""
    fewer, more = sorted((words_of(one), words_of(other)), key=len)
    return fewer == more or (len(fewer) > 1 and set(fewer) <= set(more))
