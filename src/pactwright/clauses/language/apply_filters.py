"""What each filter does. Its types are held by `check_filters`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from typing import TypeAlias

from pactwright.clauses.language.compare import equal
from pactwright.clauses.language.number_words import in_full, number_in_words
from pactwright.clauses.language.phrases import PHRASES
from pactwright.clauses.language.traced import FieldPiece, Joined, OpenPiece, Piece, Traced, Value, pieces_of
from pactwright.patterns import pattern

Given: TypeAlias = Sequence[str | int | bool]
Wanted: TypeAlias = Sequence[tuple[str, Value]]
Attribute: TypeAlias = Callable[[Value, str], Value]
Filter: TypeAlias = Callable[[Value, Given, Wanted, Attribute], Value]

_VOWEL_SOUNDS = tuple("aeiou")
_CONSONANT_SOUNDS = pattern(r"unanim|uni(?![mn])|us[eu]|eu|one(?!r)|ura|uro")
_SILENT_H = ("hour", "honest", "honor", "honour", "heir")
_LETTERS_SAID_WITH_VOWEL = "AEFHILMNORSX"


def _members(value: Value) -> tuple[Traced | Joined, ...]:
    return value if isinstance(value, tuple) else ()


def _where(value: Value, _: Given, wanted: Wanted, attribute: Attribute) -> Value:
    return tuple(
        member
        for member in _members(value)
        if isinstance(member, Traced) and all(equal(attribute(member, name), other) for name, other in wanted)
    )


def _without(value: Value, given: Given, wanted: Wanted, attribute: Attribute) -> Value:
    taken = _where(value, given, wanted, attribute)
    return tuple(member for member in _members(value) if member not in _members(taken))


def _map(value: Value, given: Given, _: Wanted, attribute: Attribute) -> Value:
    fields = [attribute(member, str(given[0])) for member in _members(value) if isinstance(member, Traced)]
    return tuple(found for found in fields if isinstance(found, Traced) and found.value is not None)


def _unique(value: Value, _: Given, __: Wanted, ___: Attribute) -> Value:
    kept: list[Traced | Joined] = []
    for member in _members(value):
        if not any(equal(member, other) for other in kept):
            kept.append(member)
    return tuple(kept)


def _length(value: Value, _: Given, __: Wanted, ___: Attribute) -> Value:
    return Traced(len(_members(value)), ())


def _joined_by(conjunction: str) -> Filter:
    def join(value: Value, _: Given, __: Wanted, ___: Attribute) -> Value:
        parts = [pieces_of(member) for member in _members(value)]
        joined: list[str | Piece] = []
        for number, part in enumerate(parts):
            if number:
                joined.append(f" {conjunction} " if number == len(parts) - 1 else ", ")
            joined.extend(part)
        return Joined(tuple(joined))

    return join


def _plural(value: Value, given: Given, _: Wanted, __: Attribute) -> Value:
    return Joined((str(given[0] if len(_members(value)) == 1 else given[1]),))


def _phrase(value: Value, given: Given, wanted: Wanted, attribute: Attribute) -> Value:
    if isinstance(value, tuple):
        return tuple(Joined(pieces_of(_phrase(member, given, wanted, attribute))) for member in value)
    if isinstance(value, Traced) and isinstance(value.value, Enum):
        return Joined((FieldPiece(PHRASES[type(value.value)][value.value], value.path),))
    return value


def _with_article(value: Value, _: Given, __: Wanted, ___: Attribute) -> Value:
    pieces = pieces_of(value)
    if not pieces or isinstance(pieces[0], OpenPiece):
        return Joined(pieces)
    first = pieces[0] if isinstance(pieces[0], str) else pieces[0].text
    return Joined(("an " if _sounds_like_vowel(first) else "a ", *pieces))


def _sounds_like_vowel(text: str) -> bool:
    word = text.split(maxsplit=1)[0] if text.split() else ""
    if len(word) > 1 and word.isupper():
        return word[0] in _LETTERS_SAID_WITH_VOWEL
    lower = word.lower()
    if lower.startswith(_SILENT_H):
        return True
    return lower.startswith(_VOWEL_SOUNDS) and not _CONSONANT_SOUNDS.match(lower)


def _possessive(value: Value, _: Given, __: Wanted, ___: Attribute) -> Value:
    """Write "Northwind’s", "Fjord Systems’" for a name that ends as a plural does, "Ada Voss’s" for a person."""
    pieces = pieces_of(value)
    last = "" if not pieces else pieces[-1] if isinstance(pieces[-1], str) else pieces[-1].text
    is_person = isinstance(value, Traced) and value.path[:1] == ("people",)
    ends_plain = last.endswith(("s", "S")) and not is_person
    return Joined((*pieces, "\N{RIGHT SINGLE QUOTATION MARK}" + ("" if ends_plain else "s")))


def _in_words(value: Value, _: Given, __: Wanted, ___: Attribute) -> Value:
    if not (isinstance(value, Traced) and isinstance(value.value, int)):
        return value
    words = number_in_words(value.value)
    return Joined((FieldPiece(words, value.path) if value.path else words,))


def _spelt_out(value: Value, _: Given, __: Wanted, ___: Attribute) -> Value:
    words = in_full(value.value) if isinstance(value, Traced) else None
    pieces = pieces_of(value)
    return Joined(pieces if words is None else (*pieces, f" ({words})"))


FILTERS: Mapping[str, Filter] = {
    "where": _where,
    "without": _without,
    "map": _map,
    "unique": _unique,
    "length": _length,
    "join_and": _joined_by("and"),
    "join_or": _joined_by("or"),
    "plural": _plural,
    "phrase": _phrase,
    "with_article": _with_article,
    "possessive": _possessive,
    "in_words": _in_words,
    "spelt_out": _spelt_out,
}
