"""Which values can be compared with each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from pactwright.clauses.language.findings import Finding, FindingKind, unknown
from pactwright.clauses.language.shapes import Kind, Shape
from pactwright.clauses.language.tree import Expression, Literal, Position, in_words

Typed: TypeAlias = tuple[Expression, Shape]
"""An expression with its shape."""


def check_equal(one: Typed, other: Typed, at: Position) -> Iterator[Finding]:
    """Yield what is wrong with asking whether two values are equal: other types, a word the enumeration lacks."""
    for (_, shape), (expression, _) in ((one, other), (other, one)):
        if shape.words is not None and isinstance(expression, Literal):
            words = [str(word.value) for word in shape.words]
            if expression.value not in words:
                yield unknown(f"`{expression.value}` is no word for this", str(expression.value), words, at)
            return
    if not one[1].fits(other[1]):
        message = f"`{in_words(one[0])}` is {_described(one[1])} and `{in_words(other[0])}` is {_described(other[1])}"
        yield Finding(FindingKind.WRONG_TYPE, message, "compare values of one type", at, in_words(one[0]))


def check_ordered(one: Typed, at: Position) -> Iterator[Finding]:
    """Yield what is wrong with asking whether a value is less than another."""
    expression, shape = one
    if not shape.ordered:
        message = f"`{in_words(expression)}` is {shape.kind.value}, which cannot be less or more than another"
        cure = "compare whole numbers, percentages or dates"
        yield Finding(FindingKind.WRONG_TYPE, message, cure, at, in_words(expression))


def _described(shape: Shape) -> str:
    if shape.kind is Kind.BLOCK and shape.block is not None:
        return f"a block of fields ({shape.block.__name__})"
    if shape.words is not None:
        return f"an enumerated word ({shape.words.__name__})"
    return str(shape.kind.value)
