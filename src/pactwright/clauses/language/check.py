"""The static check of the clause language: every name, type, guard and reference, before any deal exists.

The check walks the tree beside the term sheet's model. What a condition proves (an optional value is there, a clause is
selected) is carried as `Facts` into the text it guards.
"""

from __future__ import annotations

from collections.abc import Iterator

from pactwright.clauses.language.check_expression import check_condition, check_expression, field_names, unguarded
from pactwright.clauses.language.facts import LOOP, Facts
from pactwright.clauses.language.findings import Finding, FindingKind, unknown
from pactwright.clauses.language.instruments import certain, impossible
from pactwright.clauses.language.references import COMPUTED_LISTS, Target, targets_in
from pactwright.clauses.language.shapes import Kind, Shape
from pactwright.clauses.language.tree import Expression, For, If, Position, Print, Template, Words, in_words


def check_template(template: Template, facts: Facts) -> Iterator[Finding]:
    """Yield what is wrong in a text."""
    for statement in template:
        match statement:
            case Words():
                yield from _check_words(statement, facts)
            case Print(expression, at):
                yield from _check_print(expression, at, facts)
            case If():
                yield from _check_if(statement, facts)
            case For():
                yield from _check_for(statement, facts)


def _check_words(words: Words, facts: Facts) -> Iterator[Finding]:
    for target in targets_in(words):
        if "." in target.clause:
            yield from _check_target(target, facts)
        elif target.clause not in COMPUTED_LISTS:
            yield unknown(f"there is no computed list `{target.clause}`", target.clause, COMPUTED_LISTS, target.at)


def _check_target(target: Target, facts: Facts) -> Iterator[Finding]:
    if target.clause not in facts.labels:
        yield unknown(
            f"there is no clause or schedule `{target.clause}` to refer to", target.clause, facts.labels, target.at
        )
        return
    labels = facts.labels[target.clause]
    if target.clause not in facts.selected:
        message = f"`{target.clause}` may be left out of an agreement that holds this text"
        guard = f'{{% if "{target.clause}" is selected %}} … {{% endif %}}, or name it under `requires`'
        yield Finding(FindingKind.UNGUARDED_REFERENCE, message, f"guard it: {guard}", target.at, target.clause)
    if target.label and target.label not in labels:
        yield unknown(
            f"`{target.clause}` has no label `{target.label}` in all its wordings", target.label, labels, target.at
        )
    elif target.label and not labels[target.label] <= facts.present:
        needed = " and ".join(sorted(labels[target.label] - facts.present))
        message = f"`{target.clause}` has the label `{target.label}` only where `{needed}` holds"
        guard = f"guard it: {{% if {needed} %}} … {{% endif %}}"
        yield Finding(FindingKind.UNGUARDED_REFERENCE, message, guard, target.at, target.label)


def _check_print(expression: Expression, at: Position, facts: Facts) -> Iterator[Finding]:
    shape, found = check_expression(expression, facts)
    yield from found
    if shape is None:
        return
    if facts.may_lack(expression, shape):
        yield unguarded(expression, at)
    elif not shape.printable:
        typed = in_words(expression)
        message = f"`{typed}` is {shape.kind.value}, which cannot be printed as it is"
        yield Finding(FindingKind.NOT_PRINTABLE, message, _printing_cure(shape), at, typed)


def _printing_cure(shape: Shape) -> str:
    cures = {
        Kind.LIST: "join it with `join_and`, or loop over it",
        Kind.ENUMERATED: "write it in words with the filter `phrase`",
        Kind.BOOLEAN: "ask for it with `if` and write the words",
        Kind.BLOCK: "pick one of its fields: " + ", ".join(sorted(field_names(shape))),
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
    shape, found = check_expression(statement.values, facts)
    yield from found
    if shape is None:
        return
    if shape.kind is not Kind.LIST or shape.member is None:
        typed = in_words(statement.values)
        message = f"`{typed}` is {shape.kind.value}, not a list"
        yield Finding(FindingKind.WRONG_TYPE, message, "loop over a list such as `parties`", statement.at, typed)
        return
    inner = facts.bind(statement.variable, shape.member)
    if statement.condition is not None:
        # Which member is the first is not known before all of them have been asked: `loop` is the loop around.
        yield from check_condition(statement.condition, inner)
        inner = inner.given(statement.condition)
    yield from check_template(statement.body, inner.bind("loop", LOOP))
