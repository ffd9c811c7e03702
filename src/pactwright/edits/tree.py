"""What a change does to the values of a document, without its text: the measure for every edited text."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any, TypeAlias, Union

from pactwright.source import Path

Value: TypeAlias = Union[str, "list[Value]", "dict[str, Value]"]
"""What an edit writes: a text, a list or a block."""


class Nowhere(Exception):
    """A path leads to no place in the document. It never leaves this package."""


def with_value(plain: object, path: Path, value: Value) -> object:
    """Return the values with one put at a path; an index right behind a list makes it longer."""
    if not path:
        return deepcopy(value)
    first, *rest = path
    inside: Any = plain if plain not in (None, {}, []) else ([] if isinstance(first, int) else {})
    if isinstance(first, str) and isinstance(inside, dict):
        return inside | {first: with_value(inside.get(first), tuple(rest), value)}
    if isinstance(first, int) and isinstance(inside, list) and 0 <= first <= len(inside):
        own = inside[first] if first < len(inside) else None
        return [*inside[:first], with_value(own, tuple(rest), value), *inside[first + 1 :]]
    raise Nowhere


def without_value(plain: object, path: Path) -> object:
    """Return the values without the one at a path."""
    changed = deepcopy(plain)
    inside = _at(changed, path[:-1])
    if not path or not _has(inside, path[-1]):
        raise Nowhere
    del inside[path[-1]]
    return changed


def with_entry_moved(plain: object, path: Path, by: int) -> object:
    """Return the values with an item of a list moved by some places."""
    changed = deepcopy(plain)
    inside = _at(changed, path[:-1])
    first = path[-1] if path else ""
    if not isinstance(inside, list) or not isinstance(first, int) or not _has(inside, first + by):
        raise Nowhere
    inside.insert(first + by, inside.pop(first))
    return changed


def texts_in(value: Value) -> Iterator[str]:
    """Yield every text in a value."""
    if isinstance(value, str):
        yield value
    else:
        for inner in value.values() if isinstance(value, dict) else value:
            yield from texts_in(inner)


def _at(plain: object, path: Path) -> Any:  # noqa: ANN401  # a list or a block
    inside: Any = plain
    for part in path:
        if not _has(inside, part):
            raise Nowhere
        inside = inside[part]
    return inside


def _has(inside: object, part: str | int) -> bool:
    if isinstance(inside, dict):
        return part in inside
    return isinstance(inside, list) and isinstance(part, int) and 0 <= part < len(inside)
