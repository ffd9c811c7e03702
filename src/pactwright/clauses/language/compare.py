"""Whether a value counts as true, and how two values compare. A comparison with an open point is always false."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from pactwright.clauses.language.traced import Joined, Traced, Value
from pactwright.clauses.language.tree import Operator
from pactwright.termsheet import is_open_point

Comparing: TypeAlias = Callable[[Value, Value], bool]


def is_true(value: Value) -> bool:
    """Whether a value is there: an open point is, an empty list is not."""
    if isinstance(value, Traced):
        return value.value is not None and value.value is not False
    return bool(value)


def equal(left: Value, right: Value) -> bool:
    """Whether two values are the same; an enumerated word is the same as its text."""
    if type(left) is Traced and type(right) is Traced:  # nearly always: what is asked below, asked at once
        one, other = left.value, right.value
        return one == other and not is_open_point(one)
    return not (_is_open(left) or _is_open(right)) and _plain(left) == _plain(right)


def _unequal(left: Value, right: Value) -> bool:
    return not (_is_open(left) or _is_open(right)) and _plain(left) != _plain(right)


def _ordered(compare: Callable[[object, object], bool]) -> Comparing:
    def ordered(left: Value, right: Value) -> bool:
        if _is_open(left) or _is_open(right):
            return False
        one, other = _plain(left), _plain(right)
        return one is not None and other is not None and compare(one, other)

    return ordered


def _contained(left: Value, right: Value) -> bool:
    return isinstance(right, tuple) and any(equal(left, member) for member in right)


def _not_contained(left: Value, right: Value) -> bool:
    return not _is_open(left) and not _contained(left, right)


COMPARED: Mapping[Operator, Comparing] = MappingProxyType(
    {
        Operator.EQUAL: equal,
        Operator.UNEQUAL: _unequal,
        Operator.LESS: _ordered(lambda one, other: one < other),  # type: ignore[operator] # the static check holds types
        Operator.AT_MOST: _ordered(lambda one, other: one <= other),  # type: ignore[operator] # as above
        Operator.MORE: _ordered(lambda one, other: one > other),  # type: ignore[operator] # as above
        Operator.AT_LEAST: _ordered(lambda one, other: one >= other),  # type: ignore[operator] # as above
        Operator.IN: _contained,
        Operator.NOT_IN: _not_contained,
    }
)
"""How each operator compares."""


def _is_open(value: Value) -> bool:
    return isinstance(value, Traced) and is_open_point(value.value)


def _plain(value: Value) -> object:
    if isinstance(value, Joined):
        return "".join(piece if isinstance(piece, str) else piece.text for piece in value.pieces)
    if isinstance(value, tuple):
        return tuple(_plain(member) for member in value)
    return value.value  # an enumerated word is a text itself
