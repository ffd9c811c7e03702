"""What can be wrong with the name of a field in YAML."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from pactwright.source.characters import escaped_forbidden, forbidden_in_value, strange_space
from pactwright.source.faults import Fault, FaultKind, shortened
from pactwright.source.model import Scalar, Span
from pactwright.source.names import duplicate, nameless_field

_CURLY_QUOTES = "“”„‘’"


def is_name_beyond_doubt(text: str, place: Span, lines: Sequence[str]) -> bool:
    """Whether a name is one plain word before a colon, in which nothing can slip: most are, and are looked at no more.

    Whether it stands twice in its block is for `faults_of_key` to say.
    """
    return text.isascii() and text.isidentifier() and _stands_before_colon(place, lines[place.line - 1])


def faults_of_key(
    key: Scalar, lines: Sequence[str], seen: Mapping[str, Span], *, is_plain: bool, is_flow: bool
) -> Iterator[Fault]:
    """Yield what is wrong with a name, given where the names before it in the same block stand."""
    text = key.text or ""
    if is_plain and not text:
        yield nameless_field(key.span)
    elif is_plain and text == "<<":
        message = "`<<` copies one block into another. That is not read here."
        yield Fault(FaultKind.MERGE_KEY, message, "Write the fields out in full.", key.span)
    elif text in seen:
        yield duplicate(text, key.span, seen[text])
    if _is_marked(key.span, lines, is_flow=is_flow):
        message = "A name that is marked with `?`, or that has its colon on another line, is not read here."
        yield Fault(FaultKind.COMPLEX_KEY, message, "Write `name: value` on one line.", key.span)
    if text and not text.isascii():
        yield from _misleading(text, key.span, is_plain=is_plain)
    yield from _unprintable(text, key.span)


def _is_marked(place: Span, lines: Sequence[str], *, is_flow: bool) -> bool:
    if _stands_before_colon(place, lines[place.line - 1]):
        return False  # as nearly every name stands: to ask this first is three times as fast
    before = lines[place.line - 1][: place.column - 1].rstrip()
    if before.endswith("?") and before[-2:-1] in ("", " ", "-", "[", "{", ","):
        return True
    after = lines[min(place.end_line, len(lines)) - 1][place.end_column - 1 :].lstrip()
    return not is_flow and not after.startswith(":")


def _stands_before_colon(place: Span, line: str) -> bool:
    return place.line == place.end_line and "?" not in line and line.startswith(":", place.end_column - 1)


def _misleading(text: str, place: Span, *, is_plain: bool) -> Iterator[Fault]:
    at_end = not _is_invisible(text[0])
    if _is_invisible(text[0]) or _is_invisible(text[-1]):
        character = text[-1] if at_end else text[0]
        column = place.end_column - 1 if at_end else place.column
        yield strange_space(character, Span(place.line, column, place.line, column + 1))
    elif is_plain and text[0] in _CURLY_QUOTES:
        message = "The quotes around this name are curly, so they become part of the name."
        yield Fault(
            FaultKind.CURLY_QUOTES,
            message,
            f"Write the name without quotes: `{shortened(text.strip(_CURLY_QUOTES))}`.",
            place,
        )


def _is_invisible(character: str) -> bool:
    """Tell whether a character is a space other than U+0020, or has no width."""
    return character != " " and unicodedata.category(character) in ("Zs", "Cf")


def _unprintable(text: str, place: Span) -> Iterator[Fault]:
    character = forbidden_in_value(text)
    if character:
        yield escaped_forbidden(character, place)
