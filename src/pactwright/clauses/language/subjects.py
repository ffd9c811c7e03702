"""What conditions look at: the values, lists and clauses that they ask for, each by the words it is typed in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pactwright.clauses.language.tree import (
    Attribute,
    Both,
    Comparison,
    Either,
    Expression,
    Filtered,
    IsNone,
    Literal,
    Name,
    Not,
    Operator,
    in_words,
)


def subjects_of(condition: Expression) -> Iterator[tuple[str, Expression]]:
    """Yield what a condition looks at, each by the words it is typed in."""
    match condition:
        case Both(left, right) | Either(left, right):
            yield from subjects_of(left)
            yield from subjects_of(right)
        case Not(inner) | IsNone(inner):
            yield from subjects_of(inner)
        case Comparison():
            split = against_literal(condition)
            subject = membership(condition) if split is None else split[0]
            yield in_words(subject), subject
        case Literal():
            return
        case _:
            yield in_words(condition), condition


def roots_among(subjects: Iterable[tuple[str, Expression]]) -> frozenset[str]:
    """Return the first names of what a condition looks at. Whether a clause is in depends on the instrument."""
    return frozenset().union(*(_roots(subject) for _, subject in subjects))


def literals_of(condition: Expression, key: str) -> Iterator[str | int | bool]:
    """Yield the words and figures that a value is compared with."""
    match condition:
        case Both(left, right) | Either(left, right):
            yield from literals_of(left, key)
            yield from literals_of(right, key)
        case Not(inner):
            yield from literals_of(inner, key)
        case Comparison():
            split = against_literal(condition)
            if split is not None and in_words(split[0]) == key:
                yield split[2]
        case _:
            return


def against_literal(comparison: Comparison) -> tuple[Expression, Operator, str | int | bool] | None:
    """Return a comparison with a word or a figure as subject, operator and value; None for any other."""
    if comparison.operator in (Operator.IN, Operator.NOT_IN):
        return None
    if isinstance(comparison.right, Literal):
        return comparison.left, comparison.operator, comparison.right.value
    if isinstance(comparison.left, Literal):
        return comparison.right, _MIRRORED.get(comparison.operator, comparison.operator), comparison.left.value
    return None


def membership(comparison: Comparison) -> Expression:
    """Return the question whether a word is in a list, which `not in` answers too; any other comparison as it is."""
    if comparison.operator is Operator.NOT_IN and isinstance(comparison.left, Literal):
        return Comparison(comparison.left, Operator.IN, comparison.right, comparison.at)
    return comparison


def _roots(subject: Expression) -> frozenset[str]:
    match subject:
        case Attribute(target) | Filtered(target):
            return _roots(target)
        case Comparison(left, _, right):
            return _roots(left) | _roots(right)
        case Literal():
            return frozenset()
        case Name(name):
            return frozenset({name})
        case _:
            return frozenset({"instrument"})


_MIRRORED = {
    Operator.LESS: Operator.MORE,
    Operator.AT_MOST: Operator.AT_LEAST,
    Operator.MORE: Operator.LESS,
    Operator.AT_LEAST: Operator.AT_MOST,
}
