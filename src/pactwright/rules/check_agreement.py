"""All rules for a finished agreement, applied at once."""

from __future__ import annotations

from pactwright.agreement import Agreement
from pactwright.diagnostics import Diagnostic, in_reading_order
from pactwright.rules.agreement.paper import Paper
from pactwright.rules.agreement.rules import AGREEMENT_RULES
from pactwright.termsheet import LocatedTermSheet


def check_agreement(located: LocatedTermSheet, agreement: Agreement, *, final: bool) -> tuple[Diagnostic, ...]:
    """Return all that is wrong with a finished agreement, in the order of the term sheet."""
    paper = Paper(located, agreement, final)
    return tuple(in_reading_order(finding for rule in AGREEMENT_RULES for finding in rule.findings(paper)))
