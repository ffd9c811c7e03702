"""English numbers in words, read: "nineteen million six hundred and forty-four thousand"."""

from __future__ import annotations

import re

from pactwright.conventions import ONES, SCALES, TENS

_VALUES = {word: value for value, word in enumerate(ONES)} | {
    word: 10 * tens for tens, word in enumerate(TENS) if tens > 1
}
_SCALES = {word: value for value, word in SCALES if word != "hundred"}
NUMBER_WORD = "|".join((*_VALUES, "hundred", *_SCALES))


def number_in_words(text: str) -> int | None:
    """Return the number that a text says, or nothing where it says none."""
    total = part = 0
    words = [word for word in re.findall(r"[a-z]+", text.lower()) if word != "and"]
    if not words:
        return None
    for word in words:
        if word in _VALUES:
            if part % 100 and (part % 10 or _VALUES[word] > 9):
                return None
            part += _VALUES[word]
        elif word == "hundred":
            part = max(part, 1) * 100
        elif word in _SCALES:
            total, part = total + max(part, 1) * _SCALES[word], 0
        else:
            return None
    return total + part
