"""Letters of the Latin, Cyrillic and Greek scripts that look the same on paper.

A selection from the confusable characters of Unicode Technical Standard 39: those that differ in no common font. The
letters stand here by their Unicode names: as themselves, nobody could tell them apart in this file either.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

SCRIPTS = ("Latin", "Cyrillic", "Greek")


def script_of(character: str) -> str:
    """Return the script of a letter, if it is one of `SCRIPTS`; an empty text for all else."""
    script = unicodedata.name(character, "").partition(" ")[0].capitalize()
    return script if script in SCRIPTS else ""


def twin_of(character: str, script: str) -> str | None:
    """Return the letter of a script that looks like a letter of another, accents and all, or None."""
    apart = unicodedata.normalize("NFD", character)
    letter, accents = apart[0], apart[1:]
    twin = _TWINS[script].get(_LATIN.get(letter, letter))
    return unicodedata.normalize("NFC", twin + accents) if twin else None


# What follows the script and "CAPITAL LETTER" in the name of the letter that looks like the Latin one.
_CAPITALS = {
    "Cyrillic": {
        "A": "A",
        "B": "VE",
        "C": "ES",
        "E": "IE",
        "H": "EN",
        "I": "BYELORUSSIAN-UKRAINIAN I",
        "J": "JE",
        "K": "KA",
        "M": "EM",
        "O": "O",
        "P": "ER",
        "Q": "QA",
        "S": "DZE",
        "T": "TE",
        "W": "WE",
        "X": "HA",
        "Y": "STRAIGHT U",
    },
    "Greek": {
        "A": "ALPHA",
        "B": "BETA",
        "E": "EPSILON",
        "H": "ETA",
        "I": "IOTA",
        "K": "KAPPA",
        "M": "MU",
        "N": "NU",
        "O": "OMICRON",
        "P": "RHO",
        "T": "TAU",
        "X": "CHI",
        "Y": "UPSILON",
        "Z": "ZETA",
    },
}
# The same for "SMALL LETTER".
_SMALLS = {
    "Cyrillic": {
        "a": "A",
        "c": "ES",
        "d": "KOMI DE",
        "e": "IE",
        "h": "SHHA",
        "i": "BYELORUSSIAN-UKRAINIAN I",
        "j": "JE",
        "l": "PALOCHKA",
        "o": "O",
        "p": "ER",
        "q": "QA",
        "r": "GHE",
        "s": "DZE",
        "v": "IZHITSA",
        "w": "WE",
        "x": "HA",
        "y": "U",
    },
    "Greek": {
        "a": "ALPHA",
        "i": "IOTA",
        "k": "KAPPA",
        "o": "OMICRON",
        "p": "RHO",
        "u": "UPSILON",
        "v": "NU",
    },
}


def _twins(script: str) -> dict[str, str]:
    """Return the letters of a script by the Latin letter that each looks like."""
    capitals = {like: f"{script} CAPITAL LETTER {name}" for like, name in _CAPITALS[script].items()}
    smalls = {like: f"{script} SMALL LETTER {name}" for like, name in _SMALLS[script].items()}
    return {like: unicodedata.lookup(name.upper()) for like, name in (capitals | smalls).items()}


_LATIN = {twin: like for script in _CAPITALS for like, twin in _twins(script).items()}
_TWINS: Mapping[str, Mapping[str, str]] = {
    "Latin": {like: like for like in _LATIN.values()},
    "Cyrillic": _twins("Cyrillic"),
    "Greek": _twins("Greek"),
}
