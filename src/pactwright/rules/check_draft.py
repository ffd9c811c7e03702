"""All rules for drafting, applied to a draft at once."""

from __future__ import annotations

from itertools import islice

from pactwright.diagnostics import Diagnostic, in_reading_order
from pactwright.drafts import Draft
from pactwright.rules.drafting.rules import DRAFTING_RULES

MOST_OF_ONE_RULE = 50
"""Findings of one rule in one draft: nobody reads further."""


def check_draft(draft: Draft) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the drafting of a paper, in the order of its paragraphs."""
    found = (one for rule in DRAFTING_RULES for one in islice(rule.findings(draft), MOST_OF_ONE_RULE))
    return tuple(in_reading_order(found))
