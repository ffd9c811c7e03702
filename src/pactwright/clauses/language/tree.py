"""The tree of the clause language. What is not in this file cannot be said in a clause."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from pactwright.frozen import dataclass


class Position(NamedTuple):
    """Where in the file something is typed: its line, and the column at which the tag around it begins."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Name:
    """A field of the term sheet or a variable of a loop."""

    name: str
    at: Position


@dataclass(frozen=True, slots=True)
class Attribute:
    """A field of a block: `contribution.party`."""

    target: Expression
    name: str
    at: Position


@dataclass(frozen=True, slots=True)
class Literal:
    """A text, a whole number, or true and false."""

    value: str | int | bool
    at: Position


class Operator(StrEnum):
    """A comparison."""

    EQUAL = "=="
    UNEQUAL = "!="
    LESS = "<"
    AT_MOST = "<="
    MORE = ">"
    AT_LEAST = ">="
    IN = "in"
    NOT_IN = "not in"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two values compared."""

    left: Expression
    operator: Operator
    right: Expression
    at: Position


@dataclass(frozen=True, slots=True)
class Both:
    """`left and right`."""

    left: Expression
    right: Expression
    at: Position


@dataclass(frozen=True, slots=True)
class Either:
    """`left or right`."""

    left: Expression
    right: Expression
    at: Position


@dataclass(frozen=True, slots=True)
class Not:
    """`not inner`."""

    inner: Expression
    at: Position


@dataclass(frozen=True, slots=True)
class IsNone:
    """`inner is none`: the optional value is absent."""

    inner: Expression
    at: Position


@dataclass(frozen=True, slots=True)
class IsSelected:
    """`"clause.id" is selected`: the clause or schedule is part of this agreement."""

    clause: str
    at: Position


@dataclass(frozen=True, slots=True)
class Filtered:
    """A value passed through a filter: `contributions|where(kind="cash")`."""

    target: Expression
    filter: str
    arguments: tuple[Expression, ...]
    named: tuple[tuple[str, Expression], ...]
    at: Position


Expression: TypeAlias = Name | Attribute | Literal | Comparison | Both | Either | Not | IsNone | IsSelected | Filtered


@dataclass(frozen=True, slots=True)
class Words:
    """Markdown that is printed as it stands."""

    text: str
    at: Position


@dataclass(frozen=True, slots=True)
class Print:
    """`{{ expression }}`."""

    expression: Expression
    at: Position


@dataclass(frozen=True, slots=True)
class Branch:
    """A condition and what is printed where it holds."""

    condition: Expression
    body: Template


@dataclass(frozen=True, slots=True)
class If:
    """`{% if %} … {% elif %} … {% else %} … {% endif %}`."""

    branches: tuple[Branch, ...]
    otherwise: Template
    at: Position


@dataclass(frozen=True, slots=True)
class For:
    """`{% for variable in values if condition %} … {% endfor %}`."""

    variable: str
    values: Expression
    condition: Expression | None
    body: Template
    at: Position


Statement: TypeAlias = Words | Print | If | For
Template: TypeAlias = tuple[Statement, ...]


def conditions_in(template: Template) -> Iterator[Expression]:
    """Yield the conditions of every `if` of a text, in order, whatever they stand in."""
    for statement in template:
        if isinstance(statement, For):
            yield from conditions_in(statement.body)
        elif isinstance(statement, If):
            for branch in statement.branches:
                yield branch.condition
                yield from conditions_in(branch.body)
            yield from conditions_in(statement.otherwise)


def in_words(expression: Expression) -> str:  # noqa: C901  # one line for each kind of expression
    """Write an expression as it is typed, for messages and as the key under which a guard is remembered."""
    match expression:
        case Name(name):
            return name
        case Attribute(target, name):
            return f"{in_words(target)}.{name}"
        case Literal(value):
            return f'"{value}"' if isinstance(value, str) else str(value).lower()
        case Comparison(left, operator, right):
            return f"{in_words(left)} {operator} {in_words(right)}"
        case Both(left, right):
            return f"{in_words(left)} and {in_words(right)}"
        case Either(left, right):
            return f"({in_words(left)} or {in_words(right)})"
        case Not(IsNone(inner)):
            return f"{in_words(inner)} is not none"
        case Not(inner):
            return f"not {in_words(inner)}"
        case IsNone(inner):
            return f"{in_words(inner)} is none"
        case IsSelected(clause):
            return f'"{clause}" is selected'
        case Filtered(target, name, arguments, named):
            given = [in_words(argument) for argument in arguments]
            given += [f"{key}={in_words(value)}" for key, value in named]
            return f"{in_words(target)}|{name}" + (f"({', '.join(given)})" if given else "")
