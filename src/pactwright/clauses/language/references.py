"""References and labels as they are typed in a clause: `[[disp.mediation#costs]]`, `{#costs}`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pactwright.clauses.language.tree import For, If, Template, Words

CLAUSE_REFERENCE = re.compile(r"\[\[([a-z][a-z_.]*)(?:#([a-z][a-z0-9-]*))?\]\]")
"""Group 1 is a clause id or a computed list, group 2 a label within the clause."""

LABEL = re.compile(r"\{#([a-z][a-z0-9-]*)\}[ ]?")
"""Group 1 is the label of the provision it opens."""

COMPUTED_LISTS = ("definitions", "meanings", "survival", "binding", "schedules")


@dataclass(frozen=True, slots=True)
class Target:
    """What a reference points at. An empty label is the clause itself."""

    clause: str
    label: str
    line: int


def targets_in(words: Words) -> Iterator[Target]:
    """Yield the references in a stretch of words, computed lists included, with the lines they stand on."""
    for found in CLAUSE_REFERENCE.finditer(words.text):
        yield Target(found[1], found[2] or "", words.line + words.text.count("\n", 0, found.start()))


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
