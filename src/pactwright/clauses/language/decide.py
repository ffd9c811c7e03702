"""Whether a condition can hold beside others, decided by the types: every state that its fields can be in is tried.

A field is in one of a few states as far as conditions can tell: absent, open, one of the words or figures that it is
compared with, or anything else. What conditions say of each other through these states is decided; whatever else they
may mean is left open, and then the answer is that they can hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from itertools import product
from math import prod
from typing import NamedTuple, TypeAlias

from pactwright.clauses.language.check_expression import check_expression
from pactwright.clauses.language.facts import Facts
from pactwright.clauses.language.shapes import Kind, Shape
from pactwright.clauses.language.states import States, Unknown, compared, is_true, states_of
from pactwright.clauses.language.subjects import against_literal, literals_of, membership, roots_among, subjects_of
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
    Not,
    Operator,
    in_words,
)
from pactwright.frozen import dataclass

_MOST_STATES = 20_000
_EITHER = frozenset({True, False})

Question: TypeAlias = tuple[object, ...]
"""What decides an answer: the claims without places, the types of their names, and the papers where these count."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A condition, and whether it is said to hold.

    What it looks at is found once: a claim is held against every branch of the text around which it stands.
    """

    condition: Expression
    holds: bool = True
    subjects: tuple[tuple[str, Expression], ...] = field(init=False)
    roots: frozenset[str] = field(init=False)
    form: object = field(init=False)

    def __post_init__(self) -> None:
        """Find what the condition looks at."""
        subjects = tuple(subjects_of(self.condition))
        object.__setattr__(self, "subjects", subjects)
        object.__setattr__(self, "roots", roots_among(subjects))
        object.__setattr__(self, "form", _form(self.condition))


@dataclass(frozen=True, slots=True)
class Papers:
    """The papers that are thought of: for each instrument the clauses it holds.

    A text may always ask whether another clause is in, though it be mandatory: another house may hold it otherwise.
    """

    held: Mapping[str, frozenset[str]]
    answered: dict[Question, frozenset[bool]] = field(default_factory=dict, repr=False, compare=False)
    """The questions about a library that were answered before: clauses ask most of them many times over."""


def can_hold(claim: Claim, given: Sequence[Claim], facts: Facts, *, papers: Papers) -> bool:
    """Whether a condition can hold (or not hold) where others do, in some paper. The others can hold together."""
    return claim.holds in answers(claim, given, facts, papers=papers)


def answers(claim: Claim, given: Sequence[Claim], facts: Facts, *, papers: Papers) -> frozenset[bool]:
    """Return whether a condition can hold where others do, and whether it can fail."""
    claims = _connected(claim, given)
    question = _question(claims, facts, papers)
    if question not in papers.answered:
        papers.answered[question] = _tried(claims, facts, papers)
    return papers.answered[question]


def _question(claims: Sequence[Claim], facts: Facts, papers: Papers) -> Question:
    roots = sorted(frozenset().union(*(one.roots for one in claims)))
    asked_of = tuple(papers.held) if "instrument" in roots else ()
    first, *others = claims
    told = frozenset((one.form, one.holds) for one in others)
    return first.form, told, tuple((root, facts.names.get(root)) for root in roots), asked_of


def _form(condition: Expression) -> object:
    """Return a condition without its places: two that read alike are one question."""
    match condition:
        case Both(left, right) | Either(left, right):
            return type(condition), _form(left), _form(right)
        case Not(inner):
            return Not, _form(inner)
        case _:
            return type(condition), in_words(condition)


def _tried(claims: Sequence[Claim], facts: Facts, papers: Papers) -> frozenset[bool]:
    """Return the answers that the first of some claims can have where the others hold."""
    subjects = {key: found for one in claims for key, found in one.subjects}
    domains = {key: _domain(key, subject, claims, facts=facts) for key, subject in subjects.items()}
    if "instrument" in subjects or any(isinstance(subject, IsSelected) for subject in subjects.values()):
        domains["instrument"] = tuple(papers.held)
    if prod(map(len, domains.values())) > _MOST_STATES:
        return _EITHER
    links = list(_links(subjects, facts))
    every = (dict(zip(domains, chosen, strict=True)) for chosen in product(*domains.values()))
    return _answered(claims, (states for states in every if all(_agrees(link, states, papers) for link in links)))


def _answered(claims: Sequence[Claim], every: Iterable[Mapping[str, object]]) -> frozenset[bool]:
    first, *others = claims
    found: set[bool] = set()
    for states in every:
        answer = _holds(first.condition, states)
        if answer not in found and all(_holds(one.condition, states) is one.holds for one in others):
            found.add(answer)
        if len(found) == len(_EITHER):
            break
    return frozenset(found)


class _Link(NamedTuple):
    """A value, and that in which it stands; `always` says that it is there whenever that is."""

    key: str
    outer: str
    subject: Expression
    always: bool


def _connected(claim: Claim, given: Sequence[Claim]) -> list[Claim]:
    """Return the claim with those that speak of the same fields, directly or by way of each other."""
    claims, names, waiting = [claim], claim.roots, given
    while found := [one for one in waiting if not names.isdisjoint(one.roots)]:
        claims += found
        waiting = [one for one in waiting if names.isdisjoint(one.roots)]
        names = names.union(*(one.roots for one in found))
    return claims


def _domain(key: str, subject: Expression, claims: Sequence[Claim], *, facts: Facts) -> States:
    if isinstance(subject, Comparison | IsSelected):
        return (True, False)
    literals = {value for one in claims for value in literals_of(one.condition, key)}
    return states_of(_shape(subject, facts), literals, counts=_counts(subject))


def _shape(subject: Expression, facts: Facts) -> Shape | None:
    """Return the shape of a value; it may also lack, or be open, where that in which it stands does or is."""
    shape = check_expression(subject, facts)[0]
    if shape is None or not isinstance(subject, Attribute):
        return shape
    outer = _shape(subject.target, facts)
    return shape if outer is None else shape.inside(outer)


def _counts(subject: Expression) -> bool:
    return isinstance(subject, Filtered) and subject.filter == "length"


def _links(subjects: Mapping[str, Expression], facts: Facts) -> Iterator[_Link]:
    """Yield the values whose state depends on that of another."""
    for key, subject in subjects.items():
        match subject:
            case IsSelected():
                yield _Link(key, "instrument", subject, always=False)
            case Attribute(target) | Filtered(target) | Comparison(_, Operator.IN, target):
                outer = in_words(target)
                inner = check_expression(subject, facts)[0] if isinstance(subject, Attribute) else None
                always = inner is not None and not inner.optional and inner.kind is not Kind.LIST
                if outer in subjects:
                    yield _Link(key, outer, subject, always=always)


def _agrees(link: _Link, states: Mapping[str, object], papers: Papers) -> bool:
    """Whether the state of a value can be beside the state of that in which it stands."""
    state, outer = states[link.key], states[link.outer]
    match link.subject:
        case IsSelected(clause):
            return state is not True or clause in papers.held[str(outer)]
        case Comparison():
            return not (state is True and outer is Unknown.EMPTY)
        case Filtered(_, "length"):
            return (state == 0) is (outer in (Unknown.EMPTY, Unknown.ABSENT))
        case Filtered():
            return not is_true(state) or is_true(outer)
        case _ if outer in (Unknown.ABSENT, Unknown.OPEN):
            return state is outer
        case _:
            return not (link.always and state is Unknown.ABSENT)


def _holds(condition: Expression, states: Mapping[str, object]) -> bool:
    match condition:
        case Both(left, right):
            return _holds(left, states) and _holds(right, states)
        case Either(left, right):
            return _holds(left, states) or _holds(right, states)
        case Not(inner):
            return not _holds(inner, states)
        case IsNone(inner):
            return states[in_words(inner)] is Unknown.ABSENT
        case Comparison():
            return _compares(condition, states)
        case Literal(value):
            return value is not False
        case _:
            return is_true(states[in_words(condition)])


def _compares(comparison: Comparison, states: Mapping[str, object]) -> bool:
    split = against_literal(comparison)
    if split is not None:
        subject, operator, value = split
        return compared(states[in_words(subject)], operator, value)
    asked = membership(comparison)
    return (states[in_words(asked)] is True) is (asked is comparison)
