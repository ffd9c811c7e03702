"""References and labels as they are typed in a clause: `[[disp.mediation#costs]]`, `{#costs}`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import reduce
from operator import or_

from pactwright.clauses.language.tree import Attribute, Filtered, For, If, Name, Position, Template, Words, in_words
from pactwright.frozen import dataclass
from pactwright.patterns import pattern

CLAUSE_REFERENCE = pattern(r"\[\[([a-z][a-z_.]*)(?:#([a-z][a-z0-9-]*))?\]\]")
"""Group 1 is a clause id or a computed list, group 2 a label within the clause."""

LABEL = pattern(r"\{#([a-z][a-z0-9-]*)\}[ ]?")
"""Group 1 is the label of the provision it opens."""

LISTS_OF_TERMS = ("definitions", "meanings")
"""Computed lists that are paragraphs of their own."""

COMPUTED_LISTS = (*LISTS_OF_TERMS, "survival", "binding", "schedules")


@dataclass(frozen=True, slots=True)
class Target:
    """What a reference points at. An empty label is the clause itself."""

    clause: str
    label: str
    at: Position


def targets_in(words: Words) -> Iterator[Target]:
    """Yield the references in a stretch of words, computed lists included, with their places."""
    for found in CLAUSE_REFERENCE.finditer(words.text):
        lines = words.text.count("\n", 0, found.start())
        yield Target(found[1], found[2] or "", Position(words.at.line + lines, 1) if lines else words.at)


def labels_in(template: Template) -> Iterator[str]:
    """Yield the labels that a template declares, in order."""
    for words in texts_in(template):
        yield from LABEL.findall(words.text)


def texts_in(template: Template) -> Iterator[Words]:
    """Yield every stretch of words of a template, whatever condition or loop it stands in."""
    for statement in template:
        if isinstance(statement, Words):
            yield statement
        elif isinstance(statement, For):
            yield from texts_in(statement.body)
        elif isinstance(statement, If):
            for branch in statement.branches:
                yield from texts_in(branch.body)
            yield from texts_in(statement.otherwise)


def sure_labels(template: Template) -> dict[str, frozenset[str]]:
    """Return the labels that a text declares, each with the conditions under which it does, as they are typed.

    A label is left out where nobody can say so simply: in a loop, or behind more than one condition at a time.
    """
    found: dict[str, frozenset[str]] = {}
    for statement in template:
        if isinstance(statement, Words):
            found |= {label: frozenset() for label in LABEL.findall(statement.text)}
        elif isinstance(statement, If):
            found |= _sure_in_if(statement)
    return found


def _sure_in_if(statement: If) -> dict[str, frozenset[str]]:
    first, *others = [*(sure_labels(branch.body) for branch in statement.branches), sure_labels(statement.otherwise)]
    everywhere = {label for label in first if all(label in other for other in others)}
    condition = statement.branches[0].condition
    found: dict[str, frozenset[str]] = {}
    for label, needs in first.items():
        if label in everywhere:
            found[label] = needs.union(*(other[label] for other in others))
        elif isinstance(condition, Name | Attribute | Filtered):
            found[label] = needs | {in_words(condition)}
    return found


def label_counts(template: Template) -> Counter[str]:
    """Count how often one paper can hold each label: only one branch of an `if` is printed, a loop prints many."""
    counts: Counter[str] = Counter()
    for statement in template:
        if isinstance(statement, Words):
            counts.update(LABEL.findall(statement.text))
        elif isinstance(statement, For):
            counts += label_counts(statement.body) + label_counts(statement.body)
        elif isinstance(statement, If):
            bodies = [*(branch.body for branch in statement.branches), statement.otherwise]
            counts += reduce(or_, map(label_counts, bodies))
    return counts
