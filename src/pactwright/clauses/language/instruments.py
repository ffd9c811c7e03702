"""What can be said of a condition when only the instrument is known."""

from __future__ import annotations

from pactwright.clauses.language.tree import Both, Comparison, Either, Expression, Literal, Name, Not, Operator
from pactwright.termsheet import OF_INTENT


def is_decided_by_instrument(condition: Expression) -> bool:
    """Whether what is certain or impossible in a condition can differ from instrument to instrument."""
    match condition:
        case Name("binds") | Comparison(Name("instrument"), _, Literal()):
            return True
        case Both(left, right) | Either(left, right):
            return is_decided_by_instrument(left) or is_decided_by_instrument(right)
        case Not(inner):
            return is_decided_by_instrument(inner)
        case _:
            return False


def impossible(condition: Expression, instrument: str) -> bool:
    """Whether a condition can never hold in papers of this instrument."""
    match condition:
        case Name("binds"):
            return instrument in OF_INTENT
        case Comparison(Name("instrument"), Operator.EQUAL, Literal(value)):
            return value != instrument
        case Comparison(Name("instrument"), Operator.UNEQUAL, Literal(value)):
            return value == instrument
        case Both(left, right):
            return impossible(left, instrument) or impossible(right, instrument)
        case Either(left, right):
            return impossible(left, instrument) and impossible(right, instrument)
        case Not(inner):
            return certain(inner, instrument)
        case _:
            return False


def certain(condition: Expression, instrument: str) -> bool:
    """Whether a condition always holds in papers of this instrument."""
    match condition:
        case Name("binds"):
            return instrument not in OF_INTENT
        case Comparison(Name("instrument"), Operator.EQUAL, Literal(value)):
            return value == instrument
        case Comparison(Name("instrument"), Operator.UNEQUAL, Literal(value)):
            return value != instrument
        case Both(left, right):
            return certain(left, instrument) and certain(right, instrument)
        case Either(left, right):
            return certain(left, instrument) or certain(right, instrument)
        case Not(inner):
            return impossible(inner, instrument)
        case _:
            return False
