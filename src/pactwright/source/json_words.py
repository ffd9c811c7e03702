"""What stands without quotes in JSON: numbers and the three words it knows."""

from __future__ import annotations

from collections.abc import Callable

from pactwright.patterns import pattern
from pactwright.source.faults import Fault, FaultKind, shortened
from pactwright.source.json_text import JsonText
from pactwright.source.model import Scalar, Span

_WORD = pattern(r"[^\s\"'“„\[\]{},:]+")
_NUMBER = pattern(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_NEARLY_WORDS = {"none": "null", "nil": "null", "undefined": "null", "null": "null", "true": "true", "false": "false"}


def scalar_from_word(text: JsonText, tell: Callable[[Fault], None]) -> Scalar | None:
    """Read on over a number or a word, which stays text exactly as typed; None where there is neither."""
    start = text.index
    word = text.take(_WORD)
    if not word:
        return None
    place = text.span(start, text.index)
    if word not in ("true", "false", "null") and not _NUMBER.fullmatch(word):
        tell(_wrong_word(word, place))
    return Scalar(None if word == "null" else word, place)


def _wrong_word(word: str, place: Span) -> Fault:
    word = shortened(word)
    if word.lstrip("+-.")[:1].isdigit():
        message = "A number in JSON starts with a digit or a minus, has no leading zeros and no spaces or signs in it."
        return Fault(FaultKind.WRONG_NUMBER, message, f'Put it in quotes to keep it as it is: "{word}".', place)
    cure = f'Put it in quotes: "{word}".'
    meant = _NEARLY_WORDS.get(word.lower())
    if meant:
        cure = f"Write `{meant}`."
    message = f"`{word}` is no word of JSON: it knows only `true`, `false` and `null`."
    return Fault(FaultKind.UNKNOWN_WORD, message, cure, place)
