"""Values that know where in the term sheet they stand, and the pieces they print as."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from types import MappingProxyType
from typing import TypeAlias

from pactwright.frozen import dataclass
from pactwright.source import Path
from pactwright.termsheet import is_open_point


@dataclass(frozen=True, slots=True)
class FieldPiece:
    """Words from the term sheet, verbatim, with the path of their field."""

    text: str
    path: Path


@dataclass(frozen=True, slots=True)
class OpenPiece:
    """A bracket for something still to be agreed."""

    text: str
    path: Path


Piece: TypeAlias = FieldPiece | OpenPiece


_NOTHING_RENAMED: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Traced:
    """A value of the term sheet with its path. `renamed` maps fields of a stand-in to those of the file."""

    value: object
    path: Path
    renamed: Mapping[str, str] = field(default_factory=lambda: _NOTHING_RENAMED)
    printed: str = ""


@dataclass(frozen=True, slots=True)
class Joined:
    """What a filter printed: words of the language between pieces of the term sheet."""

    pieces: tuple[str | Piece, ...]


Value: TypeAlias = "Traced | Joined | tuple[Traced | Joined, ...]"


def pieces_of(value: Value) -> tuple[str | Piece, ...]:
    """Return what a printable value prints as. An absent value prints nothing."""
    if isinstance(value, Joined):
        return value.pieces
    if isinstance(value, tuple):
        raise TypeError(value)
    if is_open_point(value.value):
        return (OpenPiece(f"[To be agreed: {value.value.open}]", value.path),)
    if value.value is None:
        return ()
    text = value.printed or _printed(value.value)
    return (FieldPiece(text, value.path) if value.path else text,)


def _printed(value: object) -> str:
    """Write a whole number with commas between thousands, as sums of money have them.

    No whole number of the term sheet is a year or stands in a register: dates, lengths of time and texts are no `int`.
    """
    return f"{value:,}" if isinstance(value, int) else str(value)
