"""The term sheet as a tree: every block, value and reference with its path."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from pactwright.source import Path
from pactwright.termsheet.base import Model, is_block, is_open_point
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
    if path:
        found: list[tuple[Path, object]] = []
        _collect_from(block, path, found)
        yield from found
    else:
        yield from _values_of_whole(_Same(block))


class _Same:
    """A block as itself: not the same as another one that says the same. To compare all that stands in it is slow."""

    __slots__ = ("block",)

    def __init__(self, block: Model) -> None:
        self.block = block

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.block is self.block

    def __hash__(self) -> int:
        return id(self.block)


@lru_cache(maxsize=1)
def _values_of_whole(whole: _Same) -> tuple[tuple[Path, object], ...]:
    """Walk through a term sheet once for all rules: nothing in it ever changes."""
    found: list[tuple[Path, object]] = []
    _collect_from(whole.block, (), found)
    return tuple(found)


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
    yield from _mentions_in_whole(_Same(sheet))


@lru_cache(maxsize=1)
def _mentions_in_whole(whole: _Same) -> tuple[Mention, ...]:
    blocks = [(path, value) for path, value in _values_of_whole(whole) if is_block(value) or is_open_point(value)]
    return tuple(mention for path, block in [((), whole.block), *blocks] for mention in _mentions_in(block, path))


def _mentions_in(block: Model, path: Path) -> Iterator[Mention]:
    for name, target in _references_in(type(block)):
        yield from _mentions_of(getattr(block, name), (*path, name), target)


@cache
def _references_in(model: type[Model]) -> tuple[tuple[str, str], ...]:
    """Return the fields of a block that refer to something, each with what to."""
    fields = fields_of(model).items()
    targets = ((name, shape.target or (shape.items.target if shape.items else None)) for name, shape in fields)
    return tuple((name, target) for name, target in targets if target)


def _mentions_of(value: object, path: Path, target: str) -> Iterator[Mention]:
    if isinstance(value, str):
        yield Mention(path, target, value)
    elif isinstance(value, tuple):
        for position, name in enumerate(value):
            yield Mention((*path, position), target, name)
