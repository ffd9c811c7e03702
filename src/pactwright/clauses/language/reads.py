"""Which fields of the term sheet a text looks at, whether or not it prints them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from pactwright.clauses.language.tree import (
    Attribute,
    Both,
    Comparison,
    Either,
    Expression,
    Filtered,
    For,
    If,
    IsNone,
    Literal,
    Name,
    Not,
    Print,
    Template,
)
from pactwright.source import Path

EACH = "*"
"""Stands in a path for every member of a list."""

Bound: TypeAlias = Mapping[str, Path]


def reads_in(template: Template) -> frozenset[Path]:
    """Return the paths that a text looks at; members of lists stand as `*`: `milestones.*.silence`."""
    return frozenset(_in_template(template, {}))


def every_member(path: Path) -> Path:
    """Return the path with `*` in place of each position: the path that `reads_in` gives for it."""
    return tuple(EACH if isinstance(part, int) else part for part in path)


def _in_template(template: Template, bound: Bound) -> Iterator[Path]:
    for statement in template:
        match statement:
            case Print(expression):
                yield from _in_expression(expression, bound)
            case If(branches, otherwise):
                for branch in branches:
                    yield from _in_expression(branch.condition, bound)
                    yield from _in_template(branch.body, bound)
                yield from _in_template(otherwise, bound)
            case For():
                yield from _in_loop(statement, bound)


def _in_loop(loop: For, bound: Bound) -> Iterator[Path]:
    yield from _in_expression(loop.values, bound)
    inner = {**bound, loop.variable: (*_path_of(loop.values, bound), EACH)}
    if loop.condition is not None:
        yield from _in_expression(loop.condition, inner)
    yield from _in_template(loop.body, inner)


def _in_expression(expression: Expression, bound: Bound) -> Iterator[Path]:
    match expression:
        case Name() | Attribute():
            yield _path_of(expression, bound)
        case Filtered(target, filter_, arguments, named):
            path = _path_of(target, bound)
            yield path
            yield from ((*path, EACH, str(field)) for field, _ in named)
            if filter_ == "map":
                yield from ((*path, EACH, str(each.value)) for each in arguments if isinstance(each, Literal))
        case Both(left, right) | Either(left, right) | Comparison(left, _, right):
            yield from _in_expression(left, bound)
            yield from _in_expression(right, bound)
        case Not(inner) | IsNone(inner):
            yield from _in_expression(inner, bound)


def _path_of(expression: Expression, bound: Bound) -> Path:
    """Return the path a value is found at; through a filter, that of the list which is filtered."""
    match expression:
        case Name(name):
            return bound.get(name, (name,))
        case Attribute(target, name):
            return (*_path_of(target, bound), name)
        case Filtered(target):
            return _path_of(target, bound)
        case _:
            return ()
