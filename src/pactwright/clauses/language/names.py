"""Which fields of the term sheet a condition looks at."""

from __future__ import annotations

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
)
from pactwright.source import Path


def paths_in(expression: Expression) -> tuple[Path, ...]:
    """Return the paths of the fields that a condition looks at, each once, in order."""
    match expression:
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


def names_in(expression: Expression) -> frozenset[str]:
    """Return the first names of the fields that a condition looks at."""
    return frozenset(str(path[0]) for path in paths_in(expression))
