"""Numbers at the head of a paragraph, as people type them: "7.1", "(a)", "Article IV", "Section 2.3."."""

from __future__ import annotations

import re
from enum import StrEnum

from pactwright.frozen import dataclass
from pactwright.patterns import pattern

_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_LAST_ROMAN = 60
_LONGEST_HEADING = 110
GOES_ON = r"(?!(?:AND|OR|OF|TO|THROUGH|HEREOF|ABOVE|BELOW|SHALL|MAY)\b)"
"""After “SECTION 2.6” in a sentence in capitals, which is no head of a clause."""

_HEAD = pattern(
    rf"""[ \t]*(?:
      (?P<named>(?:ARTICLE|Article|SECTION|Section|CLAUSE|Clause)
        [ \u00a0]+(?P<of>[IVXLC]{{1,7}}|\d{{1,3}}(?:\.\d{{1,3}}){{0,4}}))
        (?:\.(?!\d)|:|[ ]?[-–—]|(?=[ \t\u00a0]+{GOES_ON}["“\[A-Z*])|(?=[ \t]*$))
    | (?P<decimal>\d{{1,3}}(?:\.\d{{1,3}}){{1,5}})[.)]?(?=[ \t\u00a0]+(?:["“'\[A-Z*]|\([a-z]{{1,3}}\))|[ \t\u00a0]*$)
    | (?P<top>\d{{1,2}})\.(?=[ \t\u00a0]+\S|[ \t\u00a0]*$)
    | (?P<bare>\d{{1,2}})(?=[ \t\u00a0]+[A-Z])
    | \((?P<mark>[a-z]{{1,5}}|[A-Z]{{1,3}}|\d{{1,2}})\)(?=[ \t\u00a0]*\S|[ \t\u00a0]*$)
    | (?P<letter>[a-z]\.|[ivx]{{2,5}}\.|(?:[a-z]|[ivx]{{2,5}}|\d{{1,2}})\))(?=[ \t\u00a0]+\S)
    | (?P<roman>[IVX]{{1,6}})\.(?=[ \t\u00a0]+["“A-Z])
    )[ \t\u00a0]*""",
    re.VERBOSE,
)
_ALONE = pattern(
    r"\s*(?:(?:ARTICLE|Article|SECTION|Section)\s+)?(?:\d{1,3}(?:\.\d{1,3}){0,5}[.)]?|\([a-zA-Z0-9]{1,5}\)|[IVX]{1,6}\.?|[a-z][.)])\s*"
)


class NumberKind(StrEnum):
    """How a number counts: absolutely ("7.1", "Article 7"), or below the one before it ("(a)")."""

    DECIMAL = "decimal"
    ARTICLE = "article"
    TOP = "top"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class TypedNumber:
    """A number as printed, what it counts, and how far into the text it reaches."""

    printed: str
    kind: NumberKind
    parts: tuple[str, ...]
    end: int


def typed_number(text: str) -> TypedNumber | None:
    """Return the number at the head of a text."""
    found = _HEAD.match(text)
    if found is None:
        return None
    if found["bare"] and (
        len(text) > _LONGEST_HEADING or (text.rstrip().endswith((".", ";", ",")) and not text.isupper())
    ):
        return None
    kind, parts = _kind(found)
    return TypedNumber(found[0].strip(), kind, parts, found.end())


def number_by_word(printed: str) -> TypedNumber | None:
    """Read a number that Word computed: no words follow it."""
    digits = re.findall(r"\d{1,4}|[IVXLC]{1,7}(?![a-z])", printed)
    if re.fullmatch(r"\s*\(\w{1,6}\)\s*|\s*[a-z]{1,5}[.)]?\s*|\s*[A-Z][.)]\s*", printed):
        return TypedNumber(printed, NumberKind.MARK, (re.sub(r"\W", "", printed),), 0)
    if not digits or len(printed) > _LONGEST_HEADING:
        return None
    parts = tuple(arabic(part) for part in digits)
    kind = NumberKind.DECIMAL if len(parts) > 1 else NumberKind.TOP
    return TypedNumber(printed, kind, parts, 0)


def begins_with_number(text: str) -> bool:
    """Whether a text begins as a numbered paragraph does."""
    found = _HEAD.match(text)
    return found is not None and found["bare"] is None


def is_number_alone(text: str) -> bool:
    """Whether a text is nothing but a number."""
    return len(text) < _LONGEST_HEADING and _ALONE.fullmatch(text) is not None


def arabic(number: str) -> str:
    """Return a Roman number in digits, and a number in digits without zeros before it."""
    if number.isascii() and number.isdigit():
        return str(int(number))
    values = [_ROMAN_VALUES[letter] for letter in number.upper() if letter in _ROMAN_VALUES]
    if not number or len(values) < len(number):
        return number
    pairs = zip(values, [*values[1:], 0], strict=True)
    return str(sum(-one if one < after else one for one, after in pairs))


def _kind(found: re.Match[str]) -> tuple[NumberKind, tuple[str, ...]]:
    if found["named"]:
        parts = tuple(arabic(part) for part in found["of"].split("."))
        return (NumberKind.DECIMAL if len(parts) > 1 else NumberKind.ARTICLE), parts
    if found["decimal"]:
        return NumberKind.DECIMAL, tuple(arabic(part) for part in found["decimal"].split("."))
    if found["roman"]:
        return NumberKind.ARTICLE, (arabic(found["roman"]),)
    top = found["top"] or found["bare"]
    return (NumberKind.TOP, (top,)) if top else (NumberKind.MARK, (found["mark"] or found["letter"][:-1],))
