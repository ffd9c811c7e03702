"""Conditions inside a text that can never hold where they stand, or that always do, so that an `else` is lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pactwright.clauses.language.check_expression import check_expression
from pactwright.clauses.language.decide import Claim, Papers, answers, can_hold
from pactwright.clauses.language.facts import LOOP, Facts
from pactwright.clauses.language.findings import Finding, FindingKind
from pactwright.clauses.language.tree import Expression, For, If, Template, in_words


def check_branches(template: Template, given: Sequence[Claim], facts: Facts, *, papers: Papers) -> Iterator[Finding]:
    """Yield the branches of a text that no paper prints, where the claims in `given` hold around it."""
    for statement in template:
        if isinstance(statement, If):
            yield from _check_if(statement, given, facts, papers=papers)
        elif isinstance(statement, For):
            yield from _check_for(statement, given, facts, papers=papers)


def _check_if(statement: If, given: Sequence[Claim], facts: Facts, *, papers: Papers) -> Iterator[Finding]:
    for branch in statement.branches:
        claim = Claim(branch.condition)
        possible = answers(claim, given, facts, papers=papers)
        if True in possible:
            yield from check_branches(branch.body, [*given, claim], facts, papers=papers)
        else:
            yield _never(branch.condition, "never holds here", "take the branch away, or mend the condition")
        if False not in possible:
            if branch is not statement.branches[-1] or statement.otherwise:
                yield _never(branch.condition, "always holds here, so what follows is never printed", "take it away")
            return
        given = [*given, Claim(branch.condition, holds=False)]
    yield from check_branches(statement.otherwise, given, facts, papers=papers)


def _never(condition: Expression, what: str, cure: str) -> Finding:
    typed = in_words(condition)
    return Finding(FindingKind.NEVER_HOLDS, f"the condition `{typed}` {what}", cure, condition.at, typed)


def _check_for(statement: For, given: Sequence[Claim], facts: Facts, *, papers: Papers) -> Iterator[Finding]:
    shape = check_expression(statement.values, facts)[0]
    if shape is None or shape.member is None:
        return
    kept = [claim for claim in given if statement.variable not in claim.roots]
    inner = facts.bind(statement.variable, shape.member).bind("loop", LOOP)
    around = [Claim(statement.values)] if can_hold(Claim(statement.values), kept, facts, papers=papers) else []
    among = [] if statement.condition is None else [Claim(statement.condition)]
    yield from check_branches(statement.body, [*kept, *around, *among], inner, papers=papers)
