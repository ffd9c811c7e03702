"""All rules for drafting, applied to a draft at once."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from pactwright.diagnostics import Diagnostic, in_reading_order

if TYPE_CHECKING:  # a term sheet is checked without whatever reads the drafts of others
    from pactwright.drafts import Draft

MOST_OF_ONE_RULE = 50
"""Findings of one rule in one draft: nobody reads further."""


def check_draft(draft: Draft) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the drafting of a paper, in the order of its paragraphs."""
    # Forty rules and their patterns, which no term sheet needs.
    from pactwright.rules.drafting.rules import DRAFTING_RULES

    found = (one for rule in DRAFTING_RULES for one in islice(rule.findings(draft), MOST_OF_ONE_RULE))
    return tuple(in_reading_order(found))
