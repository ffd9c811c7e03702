"""From a text and a deal to words: every printed value is an opaque, traced piece, never text to be parsed.

`fill` gives Markdown in which each printed value is a token, and the list of pieces that the tokens stand for. The
Markdown parser sees only tokens, so no value can become markup.
The texts are taken as checked: what the static check refuses may fail here as a bug would.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Any, TypeAlias

from pactwright.clauses.language.apply_filters import FILTERS
from pactwright.clauses.language.compare import COMPARED, is_true
from pactwright.clauses.language.shapes import field_in_file
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
)
from pactwright.conventions import CONVENTIONS, Conventions
from pactwright.source import Path
from pactwright.termsheet import Model, Register, TermSheet, is_block, is_open_point, managers_of

Scope: TypeAlias = Mapping[str, Value]
_Asked: TypeAlias = tuple[int, Path, str] | str
"""A field that was asked for: the identity of its block, which lives as long as the deal, its path, and its name.

Of a field of the term sheet itself, which most are, the name says all.
"""


@dataclass(frozen=True, slots=True)
class Filled:
    """Markdown with tokens, and the pieces they stand for: the token with number n is piece n.

    A piece that is plain text is words of the library (what the paper calls itself, a figure that was counted).
    """

    text: str
    pieces: tuple[str | Piece, ...]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """A deal as the clause language sees it: the term sheet's fields by name, and the clauses that are in."""

    register: Register
    names: Scope
    conventions: Conventions
    selected: frozenset[str] = field(default=frozenset())
    read: dict[_Asked, Value] = field(default_factory=dict, repr=False, compare=False)
    """The fields of this deal that were asked for before: two in three are asked for again."""

    @classmethod
    def of(
        cls,
        sheet: TermSheet,
        *,
        paper: str,
        conventions: Conventions = CONVENTIONS,
        selected: frozenset[str] = frozenset(),
    ) -> Evaluation:
        """Prepare a term sheet for conditions and texts; `paper` is what the paper calls itself."""
        register = Register.of(sheet)
        root = Traced(sheet, ())
        own_words: dict[str, Value] = {"paper": Traced(paper, ()), "clause_word": Traced(conventions.clause, ())}
        managers = tuple(Traced(found.value, found.path, found.renamed) for found in managers_of(sheet))
        return cls(register, {**own_words, "": root, "managers": managers}, conventions, selected)

    def with_facts_of(self, sheet: TermSheet) -> Evaluation:
        """Return the same deal with other facts, which has the same parties and people."""
        return replace(self, names={**self.names, "": Traced(sheet, ())}, read={})


def holds(condition: Expression, deal: Evaluation) -> bool:
    """Whether a condition holds for a deal."""
    return _is_met(condition, deal, {})


def fill(template: Template, deal: Evaluation) -> Filled:
    """Fill in a text."""
    filling = _Filling(deal)
    filling.write(template, {})
    return Filled("".join(filling.words), tuple(filling.pieces))


def decided(template: Template, deal: Evaluation) -> Iterator[tuple[Expression, bool]]:
    """Yield each condition that filling in a text asks, as often as it is asked, with its answer."""
    yield from _decided_in(template, deal, {})


def _decided_in(template: Template, deal: Evaluation, scope: Scope) -> Iterator[tuple[Expression, bool]]:
    for statement in template:
        if isinstance(statement, If):
            for branch in statement.branches:
                answer = _is_met(branch.condition, deal, scope)
                yield branch.condition, answer
                if answer:
                    break
            yield from _decided_in(_branch(statement, deal, scope), deal, scope)
        elif isinstance(statement, For):
            for inner in _turns(statement, deal, scope):
                yield from _decided_in(statement.body, deal, inner)


@dataclass(slots=True)
class _Filling:
    """A text on its way: the words and tokens so far, and the pieces that the tokens stand for."""

    deal: Evaluation
    words: list[str] = field(default_factory=list)
    pieces: list[str | Piece] = field(default_factory=list)

    def write(self, template: Template, scope: Scope) -> None:
        """Write a text in the scope of the loops around it."""
        for statement in template:
            if isinstance(statement, Words):
                self.words.append(statement.text)
            elif isinstance(statement, Print):
                self._print(_evaluate(statement.expression, self.deal, scope))
            elif isinstance(statement, If):
                self.write(_branch(statement, self.deal, scope), scope)
            else:
                for inner in _turns(statement, self.deal, scope):
                    self.write(statement.body, inner)

    def _print(self, value: Value) -> None:
        for piece in pieces_of(value):
            self.words.append(token(len(self.pieces)))
            self.pieces.append(piece)


def _branch(statement: If, deal: Evaluation, scope: Scope) -> Template:
    for branch in statement.branches:
        if _is_met(branch.condition, deal, scope):
            return branch.body
    return statement.otherwise


def _turns(statement: For, deal: Evaluation, scope: Scope) -> list[Scope]:
    values = _evaluate(statement.values, deal, scope)
    members = values if isinstance(values, tuple) else ()
    scopes: list[Scope] = [{**scope, statement.variable: member} for member in members]
    if statement.condition is not None:
        condition = statement.condition
        scopes = [inner for inner in scopes if _is_met(condition, deal, inner)]
    last = len(scopes) - 1
    return [{**inner, "loop": _LOOPS[number == 0, number == last]} for number, inner in enumerate(scopes)]


_LOOPS = {
    (is_first, is_last): Traced(MappingProxyType({"first": is_first, "last": is_last}), ())
    for is_first in (True, False)
    for is_last in (True, False)
}
"""What `loop` is on each turn."""


def _evaluate(expression: Expression, deal: Evaluation, scope: Scope) -> Value:
    valued = _VALUED.get(type(expression))
    return _as_it_stands(_is_met(expression, deal, scope)) if valued is None else valued(expression, deal, scope)


def _is_met(condition: Expression, deal: Evaluation, scope: Scope) -> bool:
    decided = _DECIDED.get(type(condition))
    return is_true(_evaluate(condition, deal, scope)) if decided is None else decided(condition, deal, scope)


def _named(expression: Name, deal: Evaluation, scope: Scope) -> Value:
    name = expression.name
    if name in scope:
        return scope[name]
    if name in deal.names:
        return deal.names[name]
    if name not in deal.read:
        deal.read[name] = _attribute(deal.names[""], name, deal)
    return deal.read[name]


def _asked(expression: Attribute, deal: Evaluation, scope: Scope) -> Value:
    return _attribute(_evaluate(expression.target, deal, scope), expression.name, deal)


def _literal(expression: Literal, _: Evaluation, __: Scope) -> Value:
    return _as_it_stands(expression.value)


@lru_cache(maxsize=4096, typed=True)
def _as_it_stands(value: str | int | bool) -> Traced:  # noqa: FBT001  # a value of the language, no switch
    return Traced(value, ())


def _filtered(expression: Filtered, deal: Evaluation, scope: Scope) -> Value:
    given = [argument.value for argument in expression.arguments if isinstance(argument, Literal)]
    wanted = [(name, _evaluate(value, deal, scope)) for name, value in expression.named]
    target = _evaluate(expression.target, deal, scope)
    return FILTERS[expression.filter](target, given, wanted, lambda value, name: _attribute(value, name, deal))


def _compared(expression: Comparison, deal: Evaluation, scope: Scope) -> bool:
    left, right = _evaluate(expression.left, deal, scope), _evaluate(expression.right, deal, scope)
    return COMPARED[expression.operator](left, right)


def _both(expression: Both, deal: Evaluation, scope: Scope) -> bool:
    return _is_met(expression.left, deal, scope) and _is_met(expression.right, deal, scope)


def _either(expression: Either, deal: Evaluation, scope: Scope) -> bool:
    return _is_met(expression.left, deal, scope) or _is_met(expression.right, deal, scope)


def _not(expression: Not, deal: Evaluation, scope: Scope) -> bool:
    return not _is_met(expression.inner, deal, scope)


def _is_none(expression: IsNone, deal: Evaluation, scope: Scope) -> bool:
    value = _evaluate(expression.inner, deal, scope)
    return isinstance(value, Traced) and value.value is None


def _is_selected(expression: IsSelected, deal: Evaluation, _: Scope) -> bool:
    return expression.clause in deal.selected


_VALUED: Mapping[type, Callable[[Any, Evaluation, Scope], Value]] = {
    Name: _named,
    Attribute: _asked,
    Literal: _literal,
    Filtered: _filtered,
}
"""How each expression with a value is evaluated. Asked more often than all else: the class is looked up, not tried."""

_DECIDED: Mapping[type, Callable[[Any, Evaluation, Scope], bool]] = {
    Comparison: _compared,
    Both: _both,
    Either: _either,
    Not: _not,
    IsNone: _is_none,
    IsSelected: _is_selected,
}
"""How each expression that is true or false is decided."""


def _attribute(target: Value, name: str, deal: Evaluation) -> Value:
    if not isinstance(target, Traced):
        raise TypeError(name)
    block = target.value
    if is_block(block):
        asked = (id(block), target.path, name)
        if asked not in deal.read:
            deal.read[asked] = _field(block, target, name, deal=deal)
        return deal.read[asked]
    if isinstance(block, Mapping):
        return Traced(block[name], ())
    if block is None or is_open_point(block):
        return target
    raise TypeError(name)


def _field(block: Model, target: Traced, name: str, *, deal: Evaluation) -> Value:
    in_file, reference = field_in_file(type(block), name)
    path = (*target.path, target.renamed.get(name, name)) if in_file else target.path
    return _traced(getattr(block, name), path, reference, deal=deal)


def _traced(value: object, path: Path, reference: str | None, *, deal: Evaluation) -> Value:
    if isinstance(value, tuple):
        return tuple(
            member
            for number, part in enumerate(value)
            if isinstance(member := _traced(part, (*path, number), reference, deal=deal), Traced)
        )
    if reference is not None and isinstance(value, str):
        found = deal.register.find(reference, value)
        if found is not None:
            return Traced(found.value, found.path, found.renamed)
    return Traced(value, path, printed=deal.conventions.day(value) if isinstance(value, date) else "")
