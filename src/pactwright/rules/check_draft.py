"""All rules for drafting, applied to a draft at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from pactwright.diagnostics import Diagnostic, in_reading_order
from pactwright.rules.model import Rule

if TYPE_CHECKING:  # a term sheet is checked without whatever reads the drafts of others
    from pactwright.drafts import Draft

MOST_OF_ONE_RULE = 50
"""Findings of one rule in one draft: nobody reads further."""


def check_draft(draft: Draft) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the drafting of a paper, in the order of its paragraphs."""
    # Forty rules and their patterns, which no term sheet needs.
    from pactwright.rules.drafting.rules import DRAFTING_RULES

    found = (one for rule in DRAFTING_RULES for one in islice(_weighed(rule, draft), MOST_OF_ONE_RULE))
    return tuple(in_reading_order(found))


def _weighed(rule: Rule[Draft], draft: Draft) -> Iterator[Diagnostic]:
    """Return what a rule finds. One that rests on how the paper was read weighs less where that is inferred."""
    from pactwright.rules.drafting.reading_rule import ReadingRule

    severity = rule.weight_in(draft) if isinstance(rule, ReadingRule) else rule.severity
    return (replace(one, severity=severity) for one in rule.findings(draft))
