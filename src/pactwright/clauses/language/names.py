"""Which fields of the term sheet a condition looks at."""

from __future__ import annotations

from pactwright.by_identity import kept_by_identity
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
)
from pactwright.source import Path


@kept_by_identity(most=4096)
def paths_in(expression: Expression) -> tuple[Path, ...]:
    """Return the paths of the fields that a condition looks at, each once, in order."""
    match expression:
        case Name("binds"):
            return (("instrument",),)  # a property of the term sheet, which follows from its instrument
        case Name(name):
            return ((name,),)
        case Attribute(target, name):
            return tuple((*path, name) for path in paths_in(target))
        case Both(left, right) | Either(left, right) | Comparison(left, _, right):
            return tuple(dict.fromkeys((*paths_in(left), *paths_in(right))))
        case Not(inner) | IsNone(inner):
            return paths_in(inner)
        case Filtered(target, _, _, named):
            given = (path for _, value in named if not isinstance(value, Literal) for path in paths_in(value))
            return tuple(dict.fromkeys((*paths_in(target), *given)))
        case _:
            return ()


def asks_for_selection(expression: Expression) -> bool:
    """Whether a condition asks which clauses are in."""
    match expression:
        case IsSelected():
            return True
        case Both(left, right) | Either(left, right) | Comparison(left, _, right):
            return asks_for_selection(left) or asks_for_selection(right)
        case Not(inner) | IsNone(inner):
            return asks_for_selection(inner)
        case _:
            return False


@kept_by_identity(most=4096)
def names_in(expression: Expression) -> frozenset[str]:
    """Return the first names of the fields that a condition looks at."""
    return frozenset(str(path[0]) for path in paths_in(expression))
