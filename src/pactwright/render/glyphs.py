"""Whether the fonts of a house style can draw every character of an agreement.

A PDF file shows a box where a font has no shape for a character, and the text behind the box still reads right: nobody
notices before it is printed. So the characters are looked up before anything is laid out.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import lru_cache
from io import BytesIO

from pactwright.agreement import Agreement, FieldText, OpenText
from pactwright.render.to_text import to_text
from pactwright.source import Path


class GlyphMissing(Exception):
    """The fonts of the house style have no shape for some characters of the agreement.

    `characters` holds them once each, in the order of the paper; `paths` the fields of the term sheet in which they
    stand (an empty path for words of the clause library).
    """

    def __init__(self, characters: str, paths: tuple[Path, ...]) -> None:
        super().__init__(characters, paths)
        self.characters = characters
        self.paths = paths


def refuse_missing_glyphs(agreement: Agreement, files: Mapping[str, bytes]) -> None:
    """Raise `GlyphMissing` if no font among the files has a shape for some character of the agreement."""
    drawn = frozenset().union(*(_drawn_by(font) for name, font in files.items() if name.endswith(_FONTS)))
    missing = _undrawn(to_text(agreement) + agreement.mark, drawn)
    if missing:
        raise _told(agreement, missing)


def _told(agreement: Agreement, missing: frozenset[str]) -> GlyphMissing:
    places: dict[str, Path] = {}
    for text, path in _texts(agreement, ()):
        for character in sorted(missing.intersection(text), key=text.index):
            places.setdefault(character, path)
    return GlyphMissing("".join(places), tuple(dict.fromkeys(places.values())))


def _undrawn(text: str, drawn: frozenset[str]) -> frozenset[str]:
    return frozenset(filter(_has_shape, set(text) - drawn))


def same_shapes(files: Mapping[str, bytes]) -> dict[int, int]:
    """Map each code point that shares its shape with another, in any font among the files, to the least of them.

    A PDF file holds shapes: which of two characters was meant is lost where a font draws both alike.
    """
    table: dict[int, int] = {}
    for font in (content for name, content in files.items() if name.endswith(_FONTS)):
        table.update(_drawn_alike(font))
    return table


_FONTS = (".ttf", ".otf")


@lru_cache(maxsize=32)
def _drawn_by(font: bytes) -> frozenset[str]:
    return frozenset(map(chr, _shapes(font)))


@lru_cache(maxsize=32)
def _drawn_alike(font: bytes) -> dict[int, int]:
    alike: dict[str, list[int]] = {}
    for point, shape in sorted(_shapes(font).items()):
        alike.setdefault(shape, []).append(point)
    return {point: points[0] for points in alike.values() for point in points[1:]}


@lru_cache(maxsize=32)
def _shapes(font: bytes) -> dict[int, str]:
    """Return the name of the shape of each code point that a font draws."""
    # fontTools takes a fifth of a second to load, and nothing but PDF files needs it.
    from fontTools.ttLib import TTFont

    with TTFont(BytesIO(font), lazy=True) as opened:
        shapes: dict[int, str] = opened.getBestCmap()
        return shapes


def _texts(value: object, path: Path) -> Iterator[tuple[str, Path]]:
    """Yield every text of a model with the field it came from."""
    if isinstance(value, str):
        yield value, path
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part, path)
    elif isinstance(value, FieldText | OpenText):
        yield value.text, value.path
    elif is_dataclass(value):
        for each in fields(value):
            yield from _texts(getattr(value, each.name), path)


def _has_shape(character: str) -> bool:
    """Whether a character is drawn at all: spaces, line breaks and marks of direction are not."""
    return unicodedata.category(character) not in {"Zs", "Zl", "Zp", "Cc", "Cf"}
