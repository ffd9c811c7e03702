"""Floor 8: names for files that every system takes, and that no two systems take for different ones.

A term sheet may be called anything; what is drafted from it is mailed around, unpacked on Windows and synchronised to
a Mac. Windows is the strictest: see "Naming Files, Paths, and Namespaces" in Microsoft's documentation.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

from pactwright.patterns import pattern

LONGEST_STEM = 112
"""Bytes of UTF-8, so that a name with its ending (`.docx`) has at most 120: short enough in any folder."""

_NAMELESS = "termsheet"
_FORBIDDEN = pattern(r'[<>:"/\\|?*]')
# Letters, by their category, that look like nothing.
_BLANK_LETTERS = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0"
# The port names may bear a small raised figure, too.
_DEVICE = pattern(r"(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|CLOCK\$|(?:COM|LPT)[0-9¹²³])(?= *(?:\.|$))", re.IGNORECASE)


def safe_stem(wished: str) -> str:
    """Return a file name without ending, as close to the wished one as every system allows.

    An ordinary name stays untouched. What is forbidden becomes a dash, what cannot be seen goes, the name of a Windows
    device gets an underscore, a long name is cut and told apart by the beginning of its SHA-256.
    """
    composed = unicodedata.normalize("NFC", "".join(_seen(character) for character in wished))
    stem = _without_edges(_FORBIDDEN.sub("-", composed)) or _NAMELESS
    device = _DEVICE.match(stem)
    return _short(f"{device[1]}_{stem[device.end() :]}" if device else stem)


def folded(name: str) -> str:
    """Reduce a name to what tells it from others everywhere: Windows and macOS ignore capitals, macOS Unicode forms."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())


def _seen(character: str) -> str:
    if character.isspace():
        return " "
    unseen = unicodedata.category(character)[0] == "C" or character in _BLANK_LETTERS
    return "" if unseen else character


def _without_edges(stem: str) -> str:
    """Take off what Windows drops at the end, and the dots that hide a file elsewhere."""
    return stem.strip(" ").lstrip(". ").rstrip(". ")


def _short(stem: str) -> str:
    if len(stem.encode()) <= LONGEST_STEM:
        return stem
    mark = "-" + hashlib.sha256(stem.encode()).hexdigest()[:8]
    cut = stem.encode()[: LONGEST_STEM - len(mark)].decode(errors="ignore")
    return _without_edges(cut) + mark
