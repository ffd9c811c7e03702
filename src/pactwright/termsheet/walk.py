"""The term sheet as a tree: every block, value and reference with its path."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pactwright.source import Path
from pactwright.termsheet.base import Model, is_block
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
    found: list[tuple[Path, object]] = []
    _collect_from(block, path, found)
    yield from found


def _collect_from(block: Model, path: Path, found: list[tuple[Path, object]]) -> None:
    for name in fields_of(type(block)):
        _collect((*path, name), getattr(block, name), found)


def _collect(path: Path, value: object, found: list[tuple[Path, object]]) -> None:
    if value is None:
        return
    found.append((path, value))
    if isinstance(value, tuple):
        for position, member in enumerate(value):
            _collect((*path, position), member, found)
    elif is_block(value):
        _collect_from(value, path, found)


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
