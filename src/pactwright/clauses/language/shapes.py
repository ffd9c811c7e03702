"""The types of the clause language, read off the term sheet's model."""

from __future__ import annotations

import types
import typing
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, StrEnum
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from pactwright.termsheet import REFERENCE_TARGETS, Duration, Money, OpenPoint, Percent, Reference


class Kind(StrEnum):
    """What a value is. The values read well after "is"."""

    TEXT = "text"
    NUMBER = "a whole number"
    BOOLEAN = "yes or no"
    MONEY = "an amount of money"
    PERCENT = "a percentage"
    DURATION = "a length of time"
    DATE = "a date"
    ENUMERATED = "an enumerated word"
    BLOCK = "a block of fields"
    LIST = "a list"


@dataclass(frozen=True, slots=True)
class Shape:
    """The type of an expression.

    `python` is the enumeration or the model for ENUMERATED and BLOCK; `member` is the shape of a LIST's members;
    `optional` says that the value may be absent.
    """

    kind: Kind
    python: type | None = None
    member: Shape | None = None
    optional: bool = False

    @property
    def printable(self) -> bool:
        """Whether the value can be printed as it is."""
        return self.kind in _PRINTABLE

    def present(self) -> Shape:
        """The same shape, known to be there."""
        return replace(self, optional=False)


_PRINTABLE = {Kind.TEXT, Kind.NUMBER, Kind.MONEY, Kind.PERCENT, Kind.DURATION, Kind.DATE}
_PLAIN: dict[object, Kind] = {
    str: Kind.TEXT,
    int: Kind.NUMBER,
    bool: Kind.BOOLEAN,
    date: Kind.DATE,
    Money: Kind.MONEY,
    Percent: Kind.PERCENT,
    Duration: Kind.DURATION,
}

TEXT = Shape(Kind.TEXT)
NUMBER = Shape(Kind.NUMBER)
BOOLEAN = Shape(Kind.BOOLEAN)


@cache
def fields_of(model: type[BaseModel]) -> dict[str, Shape]:
    """Return the fields and the properties of a block by name, with their shapes."""
    hints = typing.get_type_hints(model, include_extras=True)
    found = {name: shape_of(hints[name]) for name in model.model_fields}
    for owner in reversed(model.__mro__):
        for name, member in vars(owner).items():
            if isinstance(member, property) and member.fget and not hasattr(BaseModel, name):
                found[name] = shape_of(typing.get_type_hints(member.fget, include_extras=True)["return"])
    return found


def shape_of(annotation: Any) -> Shape:
    """Return the shape of a field's annotation. Open points are left out: they are handled when a value is read."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _of_annotated(annotation)
    if origin in (Union, types.UnionType):
        return _of_union(get_args(annotation))
    if origin is tuple:
        return Shape(Kind.LIST, member=shape_of(get_args(annotation)[0]))
    if annotation in _PLAIN:
        return Shape(_PLAIN[annotation])
    kind = Kind.ENUMERATED if issubclass(annotation, Enum) else Kind.BLOCK
    return Shape(kind, python=annotation)


def _of_annotated(annotation: Any) -> Shape:
    inner, *marks = get_args(annotation)
    for mark in marks:
        if isinstance(mark, Reference):
            return Shape(Kind.BLOCK, python=REFERENCE_TARGETS[mark.target])
    return shape_of(inner)


def _of_union(members: tuple[Any, ...]) -> Shape:
    agreed = [member for member in members if not _is_open_or_none(member)]
    return replace(shape_of(agreed[0]), optional=type(None) in members)


def _is_open_or_none(annotation: Any) -> bool:
    inner = get_args(annotation)[0] if get_origin(annotation) is Annotated else annotation
    return inner in (OpenPoint, type(None))


@cache
def reference_target(model: type[BaseModel], field: str) -> str | None:
    """Return what the texts of a field refer to ("party", "person" …), or None where they refer to nothing."""
    if field not in model.model_fields:
        return None
    return _reference_in(typing.get_type_hints(model, include_extras=True)[field])


def _reference_in(annotation: Any) -> str | None:
    if isinstance(annotation, Reference):
        return annotation.target
    if get_origin(annotation) is Annotated:
        inner, *marks = get_args(annotation)
        return next((found for part in (*marks, inner) if (found := _reference_in(part))), None)
    return next((found for part in get_args(annotation) if (found := _reference_in(part))), None)
