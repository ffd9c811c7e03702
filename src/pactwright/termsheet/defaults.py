"""What the term sheet does not say and the model fills in: each such value with where it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from pydantic.fields import FieldInfo

from pactwright.frozen import dataclass
from pactwright.source import Path
from pactwright.termsheet.base import Model, OpenPoint, Usual
from pactwright.termsheet.duration import Duration
from pactwright.termsheet.model import TermSheet
from pactwright.termsheet.values import Percent

_OUR_OWN = "a proposal of this library"


@dataclass(frozen=True, slots=True)
class Default:
    """A value that stands in place of a field that was left out.

    `value` is as one would type it. `is_figure` tells a figure, which is printed, from a choice between wordings.
    """

    path: Path
    value: str
    origin: str
    is_figure: bool


def defaults_of(sheet: TermSheet) -> Iterator[Default]:
    """Yield every figure, and every choice that shapes a draft, that the term sheet leaves to the library."""
    yield from _in_block(sheet, ())


def _in_block(block: Model, path: Path) -> Iterator[Default]:
    for name, field in type(block).model_fields.items():
        value = getattr(block, name)
        yield from _in_value(value, (*path, name))
        if name not in block.model_fields_set:
            yield from _of_field(field, value, (*path, name))


def _in_value(value: object, path: Path) -> Iterator[Default]:
    if isinstance(value, tuple):
        for position, member in enumerate(value):
            yield from _in_value(member, (*path, position))
    elif isinstance(value, Model) and not isinstance(value, OpenPoint):
        yield from _in_block(value, path)


def _of_field(field: FieldInfo, value: object, path: Path) -> Iterator[Default]:
    origin = next((mark.origin for mark in field.metadata if isinstance(mark, Usual)), "")
    is_figure = isinstance(value, Duration | Percent)
    if origin or is_figure:
        yield Default(path, _typed(value), origin or _OUR_OWN, is_figure)


def _typed(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    words = value.value if isinstance(value, Enum) else str(value)
    return str(words).replace("\N{NO-BREAK SPACE}", " ").lower()
