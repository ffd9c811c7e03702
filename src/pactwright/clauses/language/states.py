"""The states that a value can be in, as far as a condition can tell."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from enum import Enum, auto
from typing import TypeAlias

from pactwright.clauses.language.shapes import Kind, Shape
from pactwright.clauses.language.tree import Operator


class Unknown(Enum):
    """A state in which a value equals none of the words and figures that it is compared with."""

    ABSENT = auto()
    OPEN = auto()
    EMPTY = auto()
    OTHER = auto()


State: TypeAlias = str | int | bool | Unknown
States: TypeAlias = tuple[State, ...]


def states_of(shape: Shape | None, literals: Collection[State], *, counts: bool = False) -> States:
    """Return the states of a value of a type that is compared with some words or figures; a count is never below 0."""
    if shape is None:
        return (*_unlike(literals), Unknown.ABSENT, Unknown.EMPTY)
    values = dict.fromkeys(value for value in _values(shape, literals) if not (counts and _below_zero(value)))
    missing = (Unknown.ABSENT,) if shape.optional else ()
    return (*values, *missing, *((Unknown.OPEN,) if shape.may_be_open else ()))


def is_true(state: object) -> bool:
    """Whether a value in this state counts as true: an open point does."""
    return state is not False and state not in (Unknown.ABSENT, Unknown.EMPTY)


def compared(state: object, operator: Operator, value: State) -> bool:
    """Whether a value in this state compares so with a word or a figure. A comparison with an open point is false."""
    if state is Unknown.OPEN:
        return False
    if operator in (Operator.EQUAL, Operator.UNEQUAL):
        return (state == value) is (operator is Operator.EQUAL)
    if not isinstance(state, int) or not isinstance(value, int):
        return False
    signs = {Operator.LESS: state < value, Operator.AT_MOST: state <= value, Operator.MORE: state > value}
    return signs.get(operator, state >= value)


def _values(shape: Shape, literals: Collection[State]) -> Iterator[State]:
    if shape.words is not None:
        yield from (str(word.value) for word in shape.words)
    elif shape.kind is Kind.BOOLEAN:
        yield from (True, False)
    elif shape.kind is Kind.LIST:
        yield from (Unknown.OTHER, Unknown.EMPTY)
    elif literals and all(isinstance(value, int) for value in literals):
        yield from sorted(value + step for value in literals if isinstance(value, int) for step in (-1, 0, 1))
    else:
        yield from _unlike(literals)


def _unlike(literals: Collection[State]) -> Iterator[State]:
    yield from sorted(literals, key=str)
    yield Unknown.OTHER


def _below_zero(state: State) -> bool:
    return isinstance(state, int) and state < 0
