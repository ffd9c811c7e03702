"""All rules for a term sheet, applied at once."""

from __future__ import annotations

from pactwright.diagnostics import Diagnostic, in_reading_order
from pactwright.rules.termsheet.rules import TERM_SHEET_RULES
from pactwright.termsheet import LocatedTermSheet


def check_term_sheet(located: LocatedTermSheet) -> tuple[Diagnostic, ...]:
    """Return all that is wrong between the fields of a term sheet, in the order of the file."""
    found = [finding for rule in TERM_SHEET_RULES for finding in rule.findings(located)]
    return tuple(in_reading_order(found))
