"""The term sheet as a tree: every block, value and reference with its path."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pactwright.source import Path
from pactwright.termsheet.base import Model, OpenPoint
from pactwright.termsheet.model import TermSheet
from pactwright.termsheet.shape import fields_of


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a party, a person, a milestone or a piece of background is named."""

    path: Path
    target: str
    name: str


def values_of(block: Model, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Yield all that stands in a block, at any depth and in the order of the fields, without absent values.

    A block or a list comes before what stands in it. An open point is one value: nothing in it is yielded.
    """
    for name in type(block).model_fields:
        yield from _within((*path, name), getattr(block, name))


def _within(path: Path, value: object) -> Iterator[tuple[Path, object]]:
    if value is None:
        return
    yield path, value
    if isinstance(value, tuple):
        for position, member in enumerate(value):
            yield from _within((*path, position), member)
    elif isinstance(value, Model) and not isinstance(value, OpenPoint):
        yield from values_of(value, path)


def mentions(sheet: TermSheet) -> Iterator[Mention]:
    """Yield every reference by name, in the order of the fields."""
    yield from _mentions_in(sheet, ())
    for path, value in values_of(sheet):
        if isinstance(value, Model):
            yield from _mentions_in(value, path)


def _mentions_in(block: Model, path: Path) -> Iterator[Mention]:
    for name, shape in fields_of(type(block)).items():
        target = shape.target or (shape.items.target if shape.items else None)
        if target:
            yield from _mentions_of(getattr(block, name), (*path, name), target)


def _mentions_of(value: object, path: Path, target: str) -> Iterator[Mention]:
    if isinstance(value, str):
        yield Mention(path, target, value)
    elif isinstance(value, tuple):
        for position, name in enumerate(value):
            yield Mention((*path, position), target, name)
