"""The term sheet as a tree: every block, value and reference with its path."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pactwright.by_identity import kept_by_identity
from pactwright.frozen import dataclass
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
    """Return all that stands in a block, at any depth and in the order of the fields, without absent values.

    A block or a list comes before what stands in it. An open point is one value: nothing in it is told.
    """
    return iter(_values_in(block, path) if path else _values_of_whole(block))


@kept_by_identity(most=1)
def _values_of_whole(sheet: Model) -> list[tuple[Path, object]]:
    """Walk through a term sheet once for all rules: nothing in it ever changes."""
    return _values_in(sheet, ())


def _values_in(block: Model, path: Path) -> list[tuple[Path, object]]:
    found: list[tuple[Path, object]] = []
    _collect_from(block, path, found)
    return found


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


@dataclass(frozen=True, slots=True)
class Texts:
    """Every text of a term sheet with its path, and all of them in small letters, each between two line breaks."""

    each: tuple[tuple[Path, str], ...]
    plain: str


@kept_by_identity(most=1)
def texts_of(sheet: Model) -> Texts:
    """Gather the texts of a term sheet once: what all in one do not hold, none of them has to be searched for."""
    each = tuple((path, value) for path, value in _values_of_whole(sheet) if isinstance(value, str))
    return Texts(each, "\n".join(["", *(text for _, text in each), ""]).casefold())


def mentions(sheet: TermSheet) -> Iterator[Mention]:
    """Return every reference by name, in the order of the fields."""
    return iter(_mentions_in_whole(sheet))


@kept_by_identity(most=1)
def _mentions_in_whole(sheet: Model) -> tuple[Mention, ...]:
    blocks = [(path, value) for path, value in _values_of_whole(sheet) if is_block(value) or is_open_point(value)]
    return tuple(mention for path, block in [((), sheet), *blocks] for mention in _mentions_in(block, path))


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
