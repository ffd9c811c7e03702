"""What each filter takes and gives: the one table of filters and their types."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from pactwright.clauses.language.check_comparison import check_equal
from pactwright.clauses.language.findings import Finding, FindingKind, unknown
from pactwright.clauses.language.phrases import PHRASES
from pactwright.clauses.language.shapes import NUMBER, TEXT, Kind, Shape, fields_of
from pactwright.clauses.language.tree import Expression, Filtered, Literal, Name

Named: TypeAlias = Sequence[tuple[str, Expression, Shape]]
Checked: TypeAlias = tuple[Shape | None, list[Finding]]


def check_filter(expression: Filtered, target: Shape, named: Named) -> Checked:
    """Return the shape a filter gives, None where it is not known, and what is wrong with its use."""
    check = _FILTERS.get(expression.filter)
    if check is None:
        return None, [unknown(f"there is no filter `{expression.filter}`", expression.filter, _FILTERS, expression.at)]
    if not _fits_brackets(expression):
        example = _EXAMPLES.get(expression.filter, expression.filter)
        return _wrong(
            expression, f"the brackets of `{expression.filter}` do not hold what it needs", f"write `{example}`"
        )
    return check(expression, target, named)


def _fits_brackets(expression: Filtered) -> bool:
    """Whether just what the filter asks for stands in its brackets: so many texts in quotes, or fields with values."""
    has_fields = expression.filter in ("where", "without")
    wanted = _TEXTS_IN_BRACKETS.get(expression.filter, 0)
    return len(_texts(expression)) == len(expression.arguments) == wanted and bool(expression.named) == has_fields


def _texts(expression: Filtered) -> list[str]:
    return [
        argument.value
        for argument in expression.arguments
        if isinstance(argument, Literal) and isinstance(argument.value, str)
    ]


def _wrong(expression: Filtered, message: str, cure: str) -> Checked:
    return None, [Finding(FindingKind.WRONG_FILTER, message, cure, expression.at, expression.filter)]


def _member(target: Shape) -> Shape | None:
    return target.member if target.kind is Kind.LIST else None


def _where(expression: Filtered, target: Shape, named: Named) -> Checked:
    member = _member(target)
    if member is None or member.block is None:
        return _wrong(expression, f"`{expression.filter}` needs a list of blocks", "put it after a list")
    fields = fields_of(member.block)
    found: list[Finding] = []
    for name, value, shape in named:
        if name not in fields:
            found.append(unknown(f"these blocks have no field `{name}`", name, fields, expression.at))
        else:
            field = Name(name, expression.at)
            found.extend(check_equal((field, fields[name]), (value, shape), expression.at))
    return target, found


def _map(expression: Filtered, target: Shape, _: Named) -> Checked:
    member = _member(target)
    if member is None or member.block is None:
        return _wrong(expression, "`map` needs a list of blocks", "put it after a list of blocks")
    (name,) = _texts(expression)
    fields = fields_of(member.block)
    if name not in fields:
        return None, [unknown(f"these blocks have no field `{name}`", name, fields, expression.at)]
    if fields[name].kind is Kind.LIST:
        return _wrong(expression, f"`{name}` is itself a list", "loop over the blocks and join the list of each")
    return Shape(Kind.LIST, member=fields[name].present()), []


def _unique(expression: Filtered, target: Shape, _: Named) -> Checked:
    if target.kind is not Kind.LIST:
        return _wrong(expression, "`unique` needs a list", "put it after a list")
    return target, []


def _length(expression: Filtered, target: Shape, _: Named) -> Checked:
    if target.kind is not Kind.LIST:
        return _wrong(expression, "`length` needs a list", "put it after a list")
    return NUMBER, []


def _join(expression: Filtered, target: Shape, _: Named) -> Checked:
    member = _member(target)
    if member is None or not member.printable:
        message = f"`{expression.filter}` needs a list of values that can be printed"
        return _wrong(expression, message, 'pick a field first: `map("short_name")`')
    return TEXT, []


def _plural(expression: Filtered, target: Shape, _: Named) -> Checked:
    if target.kind is not Kind.LIST:
        return _wrong(expression, "`plural` needs a list", "put it after a list")
    return TEXT, []


def _phrase(expression: Filtered, target: Shape, _: Named) -> Checked:
    words = (_member(target) or target).words
    if words is None:
        return _wrong(expression, "`phrase` needs an enumerated word", "leave it out")
    lacking = [str(word.value) for word in words if word not in PHRASES.get(words, {})]
    if lacking:
        return _wrong(
            expression, f"`phrase` has no words for {', '.join(lacking)}", "ask with `if` and write the words"
        )
    return (Shape(Kind.LIST, member=TEXT) if target.kind is Kind.LIST else TEXT), []


def _on_text(expression: Filtered, target: Shape, _: Named) -> Checked:
    if target.kind is not Kind.TEXT:
        return _wrong(expression, f"`{expression.filter}` needs a text", "put it after a text")
    return TEXT, []


def _in_words(expression: Filtered, target: Shape, _: Named) -> Checked:
    if target.kind is not Kind.NUMBER:
        return _wrong(expression, "`in_words` needs a whole number", "put it after a number")
    return TEXT, []


def _spelt_out(expression: Filtered, target: Shape, _: Named) -> Checked:
    if target.kind not in (Kind.NUMBER, Kind.MONEY, Kind.PERCENT, Kind.DURATION):
        message = "`spelt_out` needs a sum, a percentage, a length of time or a whole number"
        return _wrong(expression, message, "leave it out")
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
    "spelt_out": _spelt_out,
}
_TEXTS_IN_BRACKETS = {"map": 1, "plural": 2}
_EXAMPLES = {
    "where": 'where(kind="cash")',
    "without": 'without(kind="cash")',
    "map": 'map("short_name")',
    "plural": 'plural("milestone", "milestones")',
}
