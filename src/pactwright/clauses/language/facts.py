"""What is known at a point of a text: the names in sight, what is surely there, which clauses are surely in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field, replace
from typing import TypeAlias

from pactwright.clauses.language.shapes import TEXT, Kind, Shape, fields_of
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
    in_words,
)
from pactwright.frozen import dataclass
from pactwright.termsheet import TermSheet

Labels: TypeAlias = Mapping[str, Mapping[str, frozenset[str]]]

LOOP = Shape(Kind.BLOCK)
"""The shape of `loop`, which is no block of the term sheet and has just `first` and `last`."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known at a point of a text.

    `labels` maps every clause that can be referred to, to the labels it declares in each of its wordings, each with the
    conditions under which it does; `present` holds expressions as they are typed, `selected` the clauses surely in.
    """

    names: Mapping[str, Shape]
    labels: Labels
    instrument: str
    present: frozenset[str] = field(default=frozenset())
    selected: frozenset[str] = field(default=frozenset())

    def bind(self, name: str, shape: Shape) -> Facts:
        """Add a variable; what was known of an outer one of that name is forgotten."""
        word = re.compile(rf"\b{re.escape(name)}\b")
        kept = frozenset(expression for expression in self.present if not word.search(expression))
        return replace(self, names={**self.names, name: shape}, present=kept)

    def given(self, condition: Expression, *, holds: bool = True) -> Facts:
        """Add what follows when a condition holds, or when it does not."""
        present, selected = _proved(condition) if holds else _disproved(condition)
        if present <= self.present and selected <= self.selected:
            return self
        return replace(self, present=self.present | present, selected=self.selected | selected)

    def may_lack(self, expression: Expression, shape: Shape) -> bool:
        """Whether the value of an expression may be absent here."""
        return shape.optional and in_words(expression) not in self.present


def root_facts(labels: Labels, selected: frozenset[str], instrument: str) -> Facts:
    """Return what is known before the first word: the term sheet's fields and the clauses that are surely in."""
    return Facts({**fields_of(TermSheet), "paper": TEXT, "clause_word": TEXT}, labels, instrument, selected=selected)


_Proof: TypeAlias = tuple[frozenset[str], frozenset[str]]
_NOTHING: _Proof = (frozenset(), frozenset())


def _proved(condition: Expression) -> _Proof:
    match condition:
        case Filtered(target, "where" | "without"):
            return _together((frozenset({in_words(condition)}), frozenset()), _proved(target))
        case Name() | Attribute() | Filtered():
            return frozenset({in_words(condition)}), frozenset()
        case Both(left, right):
            return _together(_proved(left), _proved(right))
        case Either(left, right):
            return _in_common(_proved(left), _proved(right))
        case Not(inner):
            return _disproved(inner)
        case IsSelected(clause):
            return frozenset(), frozenset({clause})
        case Comparison():
            return frozenset(_proved_by_comparison(condition)), frozenset()
        case _:
            return _NOTHING


def _disproved(condition: Expression) -> _Proof:
    match condition:
        case Not(inner):
            return _proved(inner)
        case IsNone(inner):
            return frozenset({in_words(inner)}), frozenset()
        case Both(left, right):
            return _in_common(_disproved(left), _disproved(right))
        case Either(left, right):
            return _together(_disproved(left), _disproved(right))
        case _:
            return _NOTHING


def _proved_by_comparison(comparison: Comparison) -> set[str]:
    """Two absent values are equal, so equality proves a value only beside a word or a figure."""
    left, right = in_words(comparison.left), in_words(comparison.right)
    match comparison.operator:
        case Operator.EQUAL if isinstance(comparison.right, Literal) or isinstance(comparison.left, Literal):
            return {left, right}
        case Operator.LESS | Operator.AT_MOST | Operator.MORE | Operator.AT_LEAST:
            return {left, right}
        case Operator.IN:
            return {left}
        case _:
            return set()


def _together(one: _Proof, other: _Proof) -> _Proof:
    return one[0] | other[0], one[1] | other[1]


def _in_common(one: _Proof, other: _Proof) -> _Proof:
    return one[0] & other[0], one[1] & other[1]
