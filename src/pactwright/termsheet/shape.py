"""The shape of a field, read from its type: a single value, a list or a block, and what is allowed inside."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, TypeAlias, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from pactwright.frozen import dataclass
from pactwright.termsheet.base import Model, OpenPoint, Reference
from pactwright.termsheet.texts import LONGEST_NAME, AtMost

Annotation: TypeAlias = Any
"""What stands behind the colon of a field: a class, a union or an annotated form of either."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What may stand in a field.

    A list has `items`, a block has its class in `block`; anything else is a single value of the class `value`. A text
    is long where it may be a sentence or more.
    """

    value: type | None = None
    block: type[Model] | None = None
    items: Shape | None = None
    may_be_open: bool = False
    target: str | None = None
    is_long: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """The words a value is chosen from; none where it is free."""
        if self.value is None or not issubclass(self.value, Enum):
            return ()
        return tuple(str(member.value) for member in self.value)


@cache
def fields_of(block: type[Model]) -> dict[str, Shape]:
    """Return the fields of a block and the shape of each, in order."""
    return {name: _shape_of_field(field) for name, field in block.model_fields.items()}


def _shape_of_field(field: FieldInfo) -> Shape:
    shape = _shape_of(field.annotation)
    return _marked(shape, field.metadata)


def _shape_of(annotation: Annotation) -> Shape:
    origin: object = get_origin(annotation)
    if origin is Annotated:
        inner, *metadata = get_args(annotation)
        return _marked(_shape_of(inner), metadata)
    if origin in (Union, UnionType):
        return _shape_of_union(get_args(annotation))
    if origin is tuple:
        return Shape(items=_shape_of(get_args(annotation)[0]))
    if issubclass(annotation, Model):
        return Shape(block=annotation)
    return Shape(value=annotation)


def _shape_of_union(members: tuple[Annotation, ...]) -> Shape:
    shapes = [_shape_of(member) for member in members if member is not NoneType]
    agreed = next(shape for shape in shapes if shape.block is not OpenPoint)
    may_be_open = any(shape.may_be_open or shape.block is OpenPoint for shape in shapes)
    return replace(agreed, may_be_open=may_be_open)


def _marked(shape: Shape, metadata: list[Any]) -> Shape:
    target = next((mark.target for mark in metadata if isinstance(mark, Reference)), shape.target)
    is_long = any(isinstance(mark, AtMost) and mark.characters > LONGEST_NAME for mark in metadata)
    return replace(shape, target=target, is_long=is_long or shape.is_long)
