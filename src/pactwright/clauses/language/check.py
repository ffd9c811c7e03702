"""The static check of the clause language: every name, type, guard and reference, before any deal exists.

The check walks the tree beside the term sheet's model. What a condition proves (an optional value is there, a clause is
selected) is carried as `Facts` into the text it guards.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from pactwright.clauses.language.check_filters import check_filter
from pactwright.clauses.language.findings import Finding, FindingKind, unknown
from pactwright.clauses.language.instruments import certain, impossible
from pactwright.clauses.language.references import COMPUTED_LISTS, targets_in
from pactwright.clauses.language.shapes import BOOLEAN, NUMBER, TEXT, Kind, Shape, fields_of
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
    Operator,
    Print,
    Template,
    Words,
    in_words,
)
from pactwright.termsheet import TermSheet

LOOP = Shape(Kind.BLOCK)
"""The shape of `loop`, which has just `first` and `last`."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known at a point of a text: the names in sight, the values that are there, the clauses that are in.

    `labels` maps every clause of the library to the labels it declares in each of its wordings.
    """

    names: Mapping[str, Shape]
    labels: Mapping[str, frozenset[str]]
    instrument: str
    present: frozenset[str] = field(default=frozenset())
    selected: frozenset[str] = field(default=frozenset())

    def bind(self, name: str, shape: Shape) -> Facts:
        """Add a loop's variable; what was known of an outer variable of that name is forgotten."""
        kept = frozenset(key for key in self.present if key != name and not key.startswith(f"{name}."))
        return replace(self, names={**self.names, name: shape, "loop": LOOP}, present=kept)

    def given(self, condition: Expression, *, holds: bool = True) -> Facts:
        """Add what follows when a condition holds, or when it does not."""
        present, selected = _proved(condition) if holds else _disproved(condition)
        return replace(self, present=self.present | present, selected=self.selected | selected)


def root_facts(labels: Mapping[str, frozenset[str]], selected: frozenset[str], instrument: str) -> Facts:
    """Return what is known before the first word: the term sheet's fields and the clauses that are surely in."""
    return Facts({**fields_of(TermSheet), "paper": TEXT}, labels, instrument, selected=selected)


def check_template(template: Template, facts: Facts) -> Iterator[Finding]:
    """Yield what is wrong in a text."""
    for statement in template:
        match statement:
            case Words():
                yield from _check_words(statement, facts)
            case Print(expression, line):
                yield from _check_print(expression, line, facts)
            case If():
                yield from _check_if(statement, facts)
            case For():
                yield from _check_for(statement, facts)


def check_condition(condition: Expression, facts: Facts) -> Iterator[Finding]:
    """Yield what is wrong in a condition."""
    shape, found = _check(condition, facts)
    yield from found
    if shape is not None and shape.kind is Kind.TEXT and isinstance(condition, Literal):
        yield Finding(FindingKind.WRONG_TYPE, "a text alone is always true", "compare it with something", condition.line)


def _check_words(words: Words, facts: Facts) -> Iterator[Finding]:
    for target in targets_in(words):
        if "." not in target.clause:
            if target.clause not in COMPUTED_LISTS:
                yield unknown("computed list", target.clause, COMPUTED_LISTS, target.line)
        elif target.clause not in facts.labels:
            yield unknown("clause", target.clause, facts.labels, target.line)
        elif target.label and target.label not in facts.labels[target.clause]:
            yield unknown(f"label in {target.clause}", target.label, facts.labels[target.clause], target.line)
        elif target.clause not in facts.selected:
            yield Finding(
                FindingKind.UNGUARDED_REFERENCE,
                f"`{target.clause}` may be left out of an agreement that holds this text",
                f'guard it: {{% if "{target.clause}" is selected %}} … {{% endif %}}, or name it under `requires`',
                target.line,
            )


def _check_print(expression: Expression, line: int, facts: Facts) -> Iterator[Finding]:
    shape, found = _check(expression, facts)
    yield from found
    if shape is None:
        return
    if shape.optional and in_words(expression) not in facts.present:
        yield _unguarded(expression, line)
    elif not shape.printable:
        yield Finding(FindingKind.NOT_PRINTABLE, f"`{in_words(expression)}` is {shape.kind.value}, which cannot be "
                      "printed as it is", _printing_cure(shape), line, in_words(expression))


def _printing_cure(shape: Shape) -> str:
    cures = {
        Kind.LIST: "join it with `join_and`, or loop over it",
        Kind.ENUMERATED: "write it in words with the filter `phrase`",
        Kind.BOOLEAN: "ask for it with `if` and write the words",
        Kind.BLOCK: "pick one of its fields: " + ", ".join(sorted(_field_names(shape))),
    }
    return cures[shape.kind]


def _check_if(statement: If, facts: Facts) -> Iterator[Finding]:
    for branch in statement.branches:
        yield from check_condition(branch.condition, facts)
        if not impossible(branch.condition, facts.instrument):
            yield from check_template(branch.body, facts.given(branch.condition))
        if certain(branch.condition, facts.instrument):
            return
        facts = facts.given(branch.condition, holds=False)
    yield from check_template(statement.otherwise, facts)


def _check_for(statement: For, facts: Facts) -> Iterator[Finding]:
    shape, found = _check(statement.values, facts)
    yield from found
    if shape is None:
        return
    if shape.kind is not Kind.LIST or shape.member is None:
        yield Finding(FindingKind.WRONG_TYPE, f"`{in_words(statement.values)}` is {shape.kind.value}, not a list",
                      "loop over a list such as `parties`", statement.line)
        return
    inner = facts.bind(statement.variable, shape.member)
    if statement.condition is not None:
        yield from check_condition(statement.condition, inner)
        inner = inner.given(statement.condition)
    yield from check_template(statement.body, inner)


def _check(expression: Expression, facts: Facts) -> tuple[Shape | None, list[Finding]]:
    """Return the shape of an expression, None where it is not known, and what is wrong inside it."""
    match expression:
        case Name(name, line):
            if name in facts.names:
                return facts.names[name], []
            return None, [unknown("field", name, facts.names, line)]
        case Attribute():
            return _check_attribute(expression, facts)
        case Literal(value):
            return (BOOLEAN if isinstance(value, bool) else NUMBER if isinstance(value, int) else TEXT), []
        case Comparison():
            return BOOLEAN, _check_comparison(expression, facts)
        case Both(left, right):
            return BOOLEAN, [*check_condition(left, facts), *check_condition(right, facts.given(left))]
        case Either(left, right):
            return BOOLEAN, [*check_condition(left, facts), *check_condition(right, facts.given(left, holds=False))]
        case Not(inner) | IsNone(inner):
            return BOOLEAN, _check(inner, facts)[1]
        case IsSelected(clause, line):
            return BOOLEAN, [] if clause in facts.labels else [unknown("clause", clause, facts.labels, line)]
        case Filtered():
            return _check_filtered(expression, facts)


def _check_attribute(expression: Attribute, facts: Facts) -> tuple[Shape | None, list[Finding]]:
    shape, found = _check(expression.target, facts)
    if shape is None:
        return None, found
    if shape == LOOP and expression.name in ("first", "last"):
        return BOOLEAN, found
    if shape.optional and in_words(expression.target) not in facts.present:
        found = [*found, _unguarded(expression.target, expression.line)]
    names = _field_names(shape)
    if expression.name not in names:
        place = f"field of `{in_words(expression.target)}`"
        return None, [*found, unknown(place, expression.name, names, expression.line)]
    return names[expression.name], found


def _field_names(shape: Shape) -> Mapping[str, Shape]:
    if shape == LOOP:
        return {"first": BOOLEAN, "last": BOOLEAN}
    return fields_of(shape.python) if shape.kind is Kind.BLOCK and shape.python else {}  # type: ignore[arg-type] # a BLOCK's python is a model


def _check_comparison(expression: Comparison, facts: Facts) -> list[Finding]:
    left, found = _check(expression.left, facts)
    right, more = _check(expression.right, facts)
    found = [*found, *more]
    if left is None or right is None:
        return found
    if expression.operator in (Operator.IN, Operator.NOT_IN):
        if right.kind is not Kind.LIST or right.member is None:
            return [*found, Finding(FindingKind.WRONG_TYPE, f"`{in_words(expression.right)}` is {right.kind.value}, "
                                    "not a list", "put a list to the right of `in`", expression.line)]
        right = right.member
    return [*found, *comparable((expression.left, left), (expression.right, right), expression.line)]


def comparable(one: tuple[Expression, Shape], other: tuple[Expression, Shape], line: int) -> Iterator[Finding]:
    """Yield what is wrong with comparing two values: different types, a word that the enumeration lacks."""
    for (_, shape), (expression, _) in ((one, other), (other, one)):
        if shape.kind is Kind.ENUMERATED and isinstance(expression, Literal) and shape.python is not None:
            members = [member.value for member in shape.python]  # type: ignore[attr-defined] # an enumeration is iterable
            if expression.value not in members:
                yield unknown("word here", str(expression.value), members, line)
            return
    if one[1].kind is not other[1].kind:
        yield Finding(FindingKind.WRONG_TYPE, f"`{in_words(one[0])}` is {one[1].kind.value} and "
                      f"`{in_words(other[0])}` is {other[1].kind.value}", "compare values of one type", line)


def _check_filtered(expression: Filtered, facts: Facts) -> tuple[Shape | None, list[Finding]]:
    shape, found = _check(expression.target, facts)
    given = [(name, value, *_check(value, facts)) for name, value in expression.named]
    for _, _, _, more in given:
        found = [*found, *more]
    if shape is None:
        return None, found
    if shape.optional and in_words(expression.target) not in facts.present:
        found = [*found, _unguarded(expression.target, expression.line)]
    named = [(name, value, value_shape) for name, value, value_shape, _ in given if value_shape is not None]
    result, more = check_filter(expression, shape.present(), named)
    return result, [*found, *more]


def _unguarded(expression: Expression, line: int) -> Finding:
    name = in_words(expression)
    return Finding(FindingKind.UNGUARDED_OPTIONAL, f"`{name}` may be absent",
                   f"guard it: {{% if {name} %}} … {{% endif %}}", line, name)


_Proof = tuple[frozenset[str], frozenset[str]]
_NOTHING: _Proof = (frozenset(), frozenset())


def _proved(condition: Expression) -> _Proof:
    match condition:
        case Name() | Attribute() | Filtered():
            return frozenset({in_words(condition)}), frozenset()
        case Both(left, right):
            (one, some), (other, more) = _proved(left), _proved(right)
            return one | other, some | more
        case Either(left, right):
            (one, some), (other, more) = _proved(left), _proved(right)
            return one & other, some & more
        case Not(inner):
            return _disproved(inner)
        case IsSelected(clause):
            return frozenset(), frozenset({clause})
        case Comparison(left, operator, _) if operator not in (Operator.UNEQUAL, Operator.NOT_IN):
            return frozenset({in_words(left)}), frozenset()
        case _:
            return _NOTHING


def _disproved(condition: Expression) -> _Proof:
    match condition:
        case Not(inner):
            return _proved(inner)
        case IsNone(inner):
            return frozenset({in_words(inner)}), frozenset()
        case Either(left, right):
            (one, some), (other, more) = _disproved(left), _disproved(right)
            return one | other, some | more
        case _:
            return _NOTHING
