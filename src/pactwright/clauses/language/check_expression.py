"""The static check of expressions: what an expression is, and what is wrong inside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from pactwright.clauses.language.check_comparison import check_equal, check_ordered
from pactwright.clauses.language.check_filters import check_filter
from pactwright.clauses.language.facts import Facts
from pactwright.clauses.language.findings import Finding, FindingKind, unknown
from pactwright.clauses.language.shapes import BOOLEAN, NUMBER, TEXT, Kind, Shape, fields_of
from pactwright.clauses.language.tree import (
    Attribute,
    Both,
    Comparison,
    Either,
    Expression,
    Filtered,
    IsNone,
    IsSelected,
    Literal,
    Name,
    Not,
    Operator,
    Position,
    in_words,
)

Checked: TypeAlias = tuple[Shape | None, list[Finding]]
"""The shape of an expression, None where it is not known, and what is wrong inside it."""


def check_condition(condition: Expression, facts: Facts) -> Iterator[Finding]:
    """Yield what is wrong in a condition. What is always there decides nothing: a comparison was forgotten."""
    shape, found = check_expression(condition, facts)
    yield from found
    if shape is not None and not shape.optional and shape.kind not in (Kind.BOOLEAN, Kind.LIST):
        typed = in_words(condition)
        message = f"`{typed}` is {shape.kind.value} that is always there, so the condition always holds"
        yield Finding(FindingKind.WRONG_TYPE, message, "compare it with something", condition.at, typed)


def check_expression(expression: Expression, facts: Facts) -> Checked:
    """Return the shape of an expression, None where it is not known, and what is wrong inside it."""
    match expression:
        case Name(name, at):
            shape = facts.names.get(name)
            return shape, [] if shape else [unknown(f"there is no field `{name}`", name, facts.names, at)]
        case Attribute():
            return _check_attribute(expression, facts)
        case Literal(value):
            return (BOOLEAN if isinstance(value, bool) else NUMBER if isinstance(value, int) else TEXT), []
        case Filtered():
            return _check_filtered(expression, facts)
        case _:
            return BOOLEAN, list(_check_decision(expression, facts))


def unguarded(expression: Expression, at: Position) -> Finding:
    """Word the finding that a value may be absent where it is used."""
    typed = in_words(expression)
    cure = f"guard it: {{% if {typed} %}} … {{% endif %}}"
    return Finding(FindingKind.UNGUARDED_OPTIONAL, f"`{typed}` may be absent", cure, at, typed)


def field_names(shape: Shape) -> Mapping[str, Shape]:
    """Return the fields of a block, of which `loop` is one without a model; nothing for any other value."""
    if shape.kind is not Kind.BLOCK:
        return {}
    return fields_of(shape.block) if shape.block is not None else {"first": BOOLEAN, "last": BOOLEAN}


def _check_decision(expression: Expression, facts: Facts) -> Iterator[Finding]:
    match expression:
        case Comparison():
            yield from _check_comparison(expression, facts)
        case Both(left, right):
            yield from check_condition(left, facts)
            yield from check_condition(right, facts.given(left))
        case Either(left, right):
            yield from check_condition(left, facts)
            yield from check_condition(right, facts.given(left, holds=False))
        case Not(inner):
            yield from check_condition(inner, facts)
        case IsNone(inner, at):
            yield from _check_is_none(inner, at, facts)
        case IsSelected(clause, at) if clause not in facts.labels:
            yield unknown(f"there is no clause `{clause}`", clause, facts.labels, at)


def _check_is_none(inner: Expression, at: Position, facts: Facts) -> Iterator[Finding]:
    shape, found = check_expression(inner, facts)
    yield from found
    if shape is not None and not shape.optional:
        typed = in_words(inner)
        message = f"`{typed}` is {shape.kind.value} that is always there"
        yield Finding(FindingKind.WRONG_TYPE, message, "ask for a value that may be absent", at, typed)


def _check_attribute(expression: Attribute, facts: Facts) -> Checked:
    shape, found = check_expression(expression.target, facts)
    if shape is None:
        return None, found
    if facts.may_lack(expression.target, shape):
        found = [*found, unguarded(expression.target, expression.at)]
    names = field_names(shape)
    if expression.name not in names:
        message = f"`{in_words(expression.target)}` has no field `{expression.name}`"
        return None, [*found, unknown(message, expression.name, names, expression.at)]
    return names[expression.name], found


def _check_comparison(expression: Comparison, facts: Facts) -> list[Finding]:
    left, found = check_expression(expression.left, facts)
    right, more = check_expression(expression.right, facts)
    found = [*found, *more]
    if left is None or right is None:
        return found
    if expression.operator in (Operator.IN, Operator.NOT_IN):
        if right.member is None:
            typed = in_words(expression.right)
            message = f"`{typed}` is {right.kind.value}, not a list"
            cure = "put a list to the right of `in`"
            return [*found, Finding(FindingKind.WRONG_TYPE, message, cure, expression.at, typed)]
        right = right.member
    one, other = (expression.left, left), (expression.right, right)
    found.extend(check_equal(one, other, expression.at))
    if expression.operator not in (Operator.EQUAL, Operator.UNEQUAL, Operator.IN, Operator.NOT_IN):
        found.extend(check_ordered(one, expression.at))
    return found


def _check_filtered(expression: Filtered, facts: Facts) -> Checked:
    shape, found = check_expression(expression.target, facts)
    named: list[tuple[str, Expression, Shape]] = []
    for name, value in expression.named:
        value_shape, more = check_expression(value, facts)
        found = [*found, *more]
        if value_shape is not None:
            named.append((name, value, value_shape))
    if shape is None:
        return None, found
    if facts.may_lack(expression.target, shape):
        found = [*found, unguarded(expression.target, expression.at)]
    result, more = check_filter(expression, shape.present(), named)
    return result, [*found, *more]
