"""The types of the clause language, built on the shapes of the term sheet's fields."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from enum import Enum, StrEnum
from functools import cache
from types import NoneType
from typing import get_args, get_type_hints

from pactwright.frozen import dataclass
from pactwright.termsheet import REFERENCE_TARGETS, Duration, Model, Money, Percent
from pactwright.termsheet import Shape as FieldShape
from pactwright.termsheet import fields_of as fields_in_file


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

    `words` is the enumeration of an ENUMERATED, `block` the model of a BLOCK, `member` the shape of a LIST's members;
    `optional` says that the value may be absent, `may_be_open` that an open point may stand in its place.
    """

    kind: Kind
    words: type[Enum] | None = None
    block: type[Model] | None = None
    member: Shape | None = None
    optional: bool = False
    may_be_open: bool = False

    @property
    def printable(self) -> bool:
        """Whether the value can be printed as it is."""
        return self.kind in _PRINTABLE

    @property
    def ordered(self) -> bool:
        """Whether one value can be less than another: two sums may be in two currencies, two lengths in two units."""
        return self.kind in _ORDERED

    def present(self) -> Shape:
        """The same shape, known to be there."""
        return replace(self, optional=False) if self.optional else self

    def inside(self, outer: Shape) -> Shape:
        """The same shape as a field of a block that may itself be absent or open."""
        if outer.optional <= self.optional and outer.may_be_open <= self.may_be_open:
            return self
        return replace(
            self, optional=self.optional or outer.optional, may_be_open=self.may_be_open or outer.may_be_open
        )

    def fits(self, other: Shape) -> bool:
        """Whether the two can be equal at all."""
        return (self.kind, self.words, self.block) == (other.kind, other.words, other.block)


_PRINTABLE = {Kind.TEXT, Kind.NUMBER, Kind.MONEY, Kind.PERCENT, Kind.DURATION, Kind.DATE}
_ORDERED = {Kind.NUMBER, Kind.PERCENT, Kind.DATE}
_PLAIN: dict[type | None, Kind] = {
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
def fields_of(model: type[Model]) -> dict[str, Shape]:
    """Return the fields and the properties of a block by name, with their shapes."""
    found = {
        name: replace(_optional(_shape(shape), model, name), may_be_open=shape.may_be_open)
        for name, shape in fields_in_file(model).items()
    }
    blocks = [owner for owner in reversed(model.__mro__) if issubclass(owner, Model) and owner is not Model]
    for block in blocks:
        for name, member in vars(block).items():
            if isinstance(member, property) and member.fget:
                found[name] = Shape(_PLAIN[get_type_hints(member.fget)["return"]])
    return found


def _optional(shape: Shape, model: type[Model], name: str) -> Shape:
    return replace(shape, optional=NoneType in get_args(model.model_fields[name].annotation))


def _shape(field: FieldShape) -> Shape:
    """Return the shape of a field. An open point in its place is handled when a value is read."""
    if field.items is not None:
        return Shape(Kind.LIST, member=_shape(field.items))
    if field.target is not None:
        return Shape(Kind.BLOCK, block=REFERENCE_TARGETS[field.target])
    if field.block is not None:
        return Shape(Kind.BLOCK, block=field.block)
    if field.value is not None and issubclass(field.value, Enum):
        return Shape(Kind.ENUMERATED, words=field.value)
    return Shape(_PLAIN[field.value])


@cache
def field_in_file(model: type[Model], name: str) -> tuple[bool, str | None]:
    """Return whether a block has such a field in the file, and what its texts refer to ("party"), None for nothing."""
    found = fields_in_file(model).get(name)
    if found is None:
        return False, None
    return True, found.target or (found.items.target if found.items else None)
