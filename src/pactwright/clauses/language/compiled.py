"""Parsed texts and conditions as functions of a deal: their trees are walked once, not for each deal anew.

A library is filled in for many deals. So each node of a tree becomes one small function that already knows what the
node says, and that calls those of the nodes in it. One line of a table at the end says which makes it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, TypeAlias

from pactwright.by_identity import kept_by_identity
from pactwright.clauses.language.apply_filters import FILTERS
from pactwright.clauses.language.compare import COMPARED, is_true
from pactwright.clauses.language.evaluation import Evaluation, Scope
from pactwright.clauses.language.tokens import token
from pactwright.clauses.language.traced import Piece, Traced, Value, pieces_of
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
    IsSelected,
    Literal,
    Name,
    Not,
    Print,
    Template,
    Words,
    in_words,
)

Variables: TypeAlias = frozenset[str]
"""The names of the loops around a node."""


@dataclass(slots=True)
class Filling:
    """A text on its way: its words and tokens so far, the pieces of the tokens, and the conditions it asked."""

    deal: Evaluation
    words: list[str] = field(default_factory=list)
    pieces: list[str | Piece] = field(default_factory=list)
    asked: list[tuple[Expression, bool]] = field(default_factory=list)


Valuing: TypeAlias = Callable[[Evaluation, Scope], Value]
Deciding: TypeAlias = Callable[[Evaluation, Scope], bool]
Writing: TypeAlias = Callable[[Filling, Scope], None]


@kept_by_identity(most=8192)
def deciding(condition: Expression) -> Deciding:
    """Return what decides a condition."""
    return _deciding(condition, frozenset())


@kept_by_identity(most=4096)
def writing(template: Template) -> Writing:
    """Return what writes a text."""
    return _writing(template, frozenset())


def _writing(template: Template, variables: Variables) -> Writing:
    steps = tuple(_WRITING[type(statement)](statement, variables) for statement in template)
    if len(steps) == 1:
        return steps[0]

    def write(filling: Filling, scope: Scope) -> None:
        for step in steps:
            step(filling, scope)

    return write


def _words(statement: Words, _: Variables) -> Writing:
    text = statement.text
    return lambda filling, _: filling.words.append(text)


def _print(statement: Print, variables: Variables) -> Writing:
    value = _valuing(statement.expression, variables)

    def write(filling: Filling, scope: Scope) -> None:
        for piece in pieces_of(value(filling.deal, scope)):
            filling.words.append(token(len(filling.pieces)))
            filling.pieces.append(piece)

    return write


def _if(statement: If, variables: Variables) -> Writing:
    branches = tuple(
        (branch.condition, _deciding(branch.condition, variables), _writing(branch.body, variables))
        for branch in statement.branches
    )
    otherwise = _writing(statement.otherwise, variables)

    def write(filling: Filling, scope: Scope) -> None:
        for condition, is_met, body in branches:
            answer = is_met(filling.deal, scope)
            filling.asked.append((condition, answer))
            if answer:
                return body(filling, scope)
        return otherwise(filling, scope)

    return write


def _for(statement: For, variables: Variables) -> Writing:
    variable, values = statement.variable, _valuing(statement.values, variables)
    inside = variables | {variable, "loop"}
    is_wanted = None if statement.condition is None else _deciding(statement.condition, inside)
    body = _writing(statement.body, inside)

    def write(filling: Filling, scope: Scope) -> None:
        members = values(filling.deal, scope)
        turns: list[Scope] = [{**scope, variable: one} for one in members] if isinstance(members, tuple) else []
        if is_wanted is not None:
            turns = [turn for turn in turns if is_wanted(filling.deal, turn)]
        last = len(turns) - 1
        for number, turn in enumerate(turns):
            body(filling, {**turn, "loop": _LOOPS[number == 0, number == last]})

    return write


_LOOPS = {
    (is_first, is_last): Traced(MappingProxyType({"first": is_first, "last": is_last}), ())
    for is_first in (True, False)
    for is_last in (True, False)
}
"""What `loop` is on each turn."""


def _valuing(expression: Expression, variables: Variables) -> Valuing:
    made = _VALUING.get(type(expression))
    if made is not None:
        value = made(expression, variables)
        return _once_a_deal(expression, value) if _is_fixed(expression, variables) else value
    is_met = _deciding(expression, variables)
    return lambda deal, scope: _AS_VALUES[is_met(deal, scope)]


_AS_VALUES = {answer: Traced(answer, ()) for answer in (True, False)}


def _is_fixed(expression: Expression, variables: Variables) -> bool:
    """Whether a value is the same throughout a deal, whatever loop it stands in."""
    match expression:
        case Name(name):
            return name not in variables
        case Attribute(target):
            return _is_fixed(target, variables)
        case Filtered(target, _, _, named):
            return _is_fixed(target, variables) and all(_is_fixed(value, variables) for _, value in named)
        case _:
            return isinstance(expression, Literal)


def _once_a_deal(expression: Expression, value: Valuing) -> Valuing:
    typed = in_words(expression)

    def read(deal: Evaluation, scope: Scope) -> Value:
        found = deal.read.get(typed)
        if found is None:
            found = deal.read[typed] = value(deal, scope)
        return found

    return read


def _name(expression: Name, variables: Variables) -> Valuing:
    name = expression.name
    return (lambda _, scope: scope[name]) if name in variables else (lambda deal, _: deal.named(name))


def _attribute(expression: Attribute, variables: Variables) -> Valuing:
    target, name = _valuing(expression.target, variables), expression.name
    return lambda deal, scope: deal.attribute(target(deal, scope), name)


def _literal(expression: Literal, _: Variables) -> Valuing:
    value = Traced(expression.value, ())
    return lambda _, __: value


def _filtered(expression: Filtered, variables: Variables) -> Valuing:
    apply, target = FILTERS[expression.filter], _valuing(expression.target, variables)
    given = [argument.value for argument in expression.arguments if isinstance(argument, Literal)]
    named = [(name, _valuing(value, variables)) for name, value in expression.named]

    def filtered(deal: Evaluation, scope: Scope) -> Value:
        wanted = [(name, value(deal, scope)) for name, value in named]
        return apply(target(deal, scope), given, wanted, deal.attribute)

    return filtered


def _deciding(expression: Expression, variables: Variables) -> Deciding:
    made = _DECIDING.get(type(expression))
    if made is not None:
        return made(expression, variables)
    value = _valuing(expression, variables)
    return lambda deal, scope: is_true(value(deal, scope))


def _comparison(expression: Comparison, variables: Variables) -> Deciding:
    compare = COMPARED[expression.operator]
    left, right = _valuing(expression.left, variables), _valuing(expression.right, variables)
    if not (_is_fixed(expression.left, variables) and _is_fixed(expression.right, variables)):
        return lambda deal, scope: compare(left(deal, scope), right(deal, scope))
    typed = in_words(expression)

    def compared(deal: Evaluation, scope: Scope) -> bool:
        found = deal.compared.get(typed)
        if found is None:
            found = deal.compared[typed] = compare(left(deal, scope), right(deal, scope))
        return found

    return compared


def _both(expression: Both, variables: Variables) -> Deciding:
    left, right = _deciding(expression.left, variables), _deciding(expression.right, variables)
    return lambda deal, scope: left(deal, scope) and right(deal, scope)


def _either(expression: Either, variables: Variables) -> Deciding:
    left, right = _deciding(expression.left, variables), _deciding(expression.right, variables)
    return lambda deal, scope: left(deal, scope) or right(deal, scope)


def _not(expression: Not, variables: Variables) -> Deciding:
    inner = _deciding(expression.inner, variables)
    return lambda deal, scope: not inner(deal, scope)


def _is_none(expression: IsNone, variables: Variables) -> Deciding:
    inner = _valuing(expression.inner, variables)

    def is_none(deal: Evaluation, scope: Scope) -> bool:
        value = inner(deal, scope)
        return isinstance(value, Traced) and value.value is None

    return is_none


def _is_selected(expression: IsSelected, _: Variables) -> Deciding:
    clause = expression.clause
    return lambda deal, _: clause in deal.selected


_WRITING: Mapping[type, Callable[[Any, Variables], Writing]] = {Words: _words, Print: _print, If: _if, For: _for}
"""What writes each statement."""

_VALUING: Mapping[type, Callable[[Any, Variables], Valuing]] = {
    Name: _name,
    Attribute: _attribute,
    Literal: _literal,
    Filtered: _filtered,
}
"""What gives each expression with a value."""

_DECIDING: Mapping[type, Callable[[Any, Variables], Deciding]] = {
    Comparison: _comparison,
    Both: _both,
    Either: _either,
    Not: _not,
    IsNone: _is_none,
    IsSelected: _is_selected,
}
"""What decides each expression that is true or false."""
