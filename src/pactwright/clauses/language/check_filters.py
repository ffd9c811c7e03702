"""What each filter takes and gives: the one table of filters and their types."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from typing import TypeAlias

from pactwright.clauses.language.findings import Finding, FindingKind, unknown
from pactwright.clauses.language.phrases import PHRASES
from pactwright.clauses.language.shapes import NUMBER, TEXT, Kind, Shape, fields_of
from pactwright.clauses.language.tree import Expression, Filtered, Literal, in_words

Named: TypeAlias = Sequence[tuple[str, Expression, Shape]]
Checked: TypeAlias = tuple[Shape | None, list[Finding]]


def check_filter(expression: Filtered, target: Shape, named: Named) -> Checked:
    """Return the shape a filter gives, None where it is not known, and what is wrong with its use."""
    check = _FILTERS.get(expression.filter)
    if check is None:
        return None, [unknown("filter", expression.filter, _FILTERS, expression.line)]
    return check(expression, target, named)


def _wrong(expression: Filtered, message: str, cure: str) -> Checked:
    return None, [Finding(FindingKind.WRONG_FILTER, message, cure, expression.line, expression.filter)]


def _texts(expression: Filtered) -> list[str]:
    return [
        argument.value
        for argument in expression.arguments
        if isinstance(argument, Literal) and isinstance(argument.value, str)
    ]


def _where(expression: Filtered, target: Shape, named: Named) -> Checked:
    if target.kind is not Kind.LIST or target.member is None or target.member.kind is not Kind.BLOCK:
        return _wrong(expression, f"`{expression.filter}` needs a list of blocks", "put it after a list")
    if not expression.named or expression.arguments:
        return _wrong(expression, f"`{expression.filter}` needs a field", f'write `{expression.filter}(kind="cash")`')
    fields = fields_of(target.member.python)  # type: ignore[arg-type] # a BLOCK's python is a model
    found: list[Finding] = []
    for name, value, shape in named:
        if name not in fields:
            found.append(unknown("field here", name, fields, expression.line))
        else:
            found.extend(_equal(fields[name], value, shape, line=expression.line))
    return target, found


def _equal(field: Shape, value: Expression, shape: Shape, *, line: int) -> list[Finding]:
    if field.kind is Kind.ENUMERATED and isinstance(value, Literal):
        members = [member.value for member in field.python]  # type: ignore[attr-defined,union-attr] # an enumeration
        return [] if value.value in members else [unknown("word here", str(value.value), members, line)]
    if field.kind is not shape.kind:
        message = f"the field is {field.kind.value}, but `{in_words(value)}` is {shape.kind.value}"
        return [Finding(FindingKind.WRONG_TYPE, message, "compare values of one type", line)]
    return []


def _map(expression: Filtered, target: Shape, _: Named) -> Checked:
    names = _texts(expression)
    if target.kind is not Kind.LIST or target.member is None or target.member.kind is not Kind.BLOCK:
        return _wrong(expression, "`map` needs a list of blocks", "put it after a list of blocks")
    if len(names) != 1:
        return _wrong(expression, "`map` needs the name of one field", 'write `map("short_name")`')
    fields = fields_of(target.member.python)  # type: ignore[arg-type] # a BLOCK's python is a model
    if names[0] not in fields:
        return None, [unknown("field here", names[0], fields, expression.line)]
    return Shape(Kind.LIST, member=fields[names[0]].present()), []


def _unique(expression: Filtered, target: Shape, _: Named) -> Checked:
    if target.kind is not Kind.LIST:
        return _wrong(expression, "`unique` needs a list", "put it after a list")
    return target, []


def _length(expression: Filtered, target: Shape, _: Named) -> Checked:
    if target.kind is not Kind.LIST:
        return _wrong(expression, "`length` needs a list", "put it after a list")
    return NUMBER, []


def _join(expression: Filtered, target: Shape, _: Named) -> Checked:
    if target.kind is not Kind.LIST or target.member is None or not target.member.printable:
        return _wrong(
            expression,
            f"`{expression.filter}` needs a list of values that can be printed",
            'pick a field first: `map("short_name")`',
        )
    return TEXT, []


def _plural(expression: Filtered, target: Shape, _: Named) -> Checked:
    if target.kind is not Kind.LIST or len(_texts(expression)) != 2:
        return _wrong(
            expression, "`plural` needs a list and two words", 'write `milestones|plural("milestone", "milestones")`'
        )
    return TEXT, []


def _phrase(expression: Filtered, target: Shape, _: Named) -> Checked:
    member = target.member if target.kind is Kind.LIST and target.member is not None else target
    if member.kind is not Kind.ENUMERATED or member.python is None:
        return _wrong(expression, "`phrase` needs an enumerated word", "leave it out")
    words: type[Enum] = member.python
    lacking = [word.value for word in words if word not in PHRASES]
    if lacking:
        return _wrong(expression, f"`phrase` has no words for {', '.join(lacking)}", "ask with `if` and write the words")
    return (Shape(Kind.LIST, member=TEXT) if target.kind is Kind.LIST else TEXT), []


def _on_text(expression: Filtered, target: Shape, _: Named) -> Checked:
    if target.kind is not Kind.TEXT:
        return _wrong(expression, f"`{expression.filter}` needs a text", "put it after a text")
    return TEXT, []


def _in_words(expression: Filtered, target: Shape, _: Named) -> Checked:
    if target.kind is not Kind.NUMBER:
        return _wrong(expression, "`in_words` needs a whole number", "put it after a number")
    return TEXT, []


_FILTERS: Mapping[str, Callable[[Filtered, Shape, Named], Checked]] = {
    "where": _where,
    "without": _where,
    "map": _map,
    "unique": _unique,
    "length": _length,
    "join_and": _join,
    "join_or": _join,
    "plural": _plural,
    "phrase": _phrase,
    "with_article": _on_text,
    "possessive": _on_text,
    "in_words": _in_words,
}
