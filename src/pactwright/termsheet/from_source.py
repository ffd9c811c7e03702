"""The way in: a file becomes a term sheet with places, or a list of all that is wrong with it."""

from __future__ import annotations

from pactwright.diagnostics import Checked, from_faults, in_reading_order
from pactwright.source import Source, read_document
from pactwright.termsheet.located import LocatedTermSheet
from pactwright.termsheet.model import TermSheet
from pactwright.termsheet.validate import validate


def read_term_sheet(source: Source) -> Checked[LocatedTermSheet]:
    """Read YAML or JSON into a term sheet; tell all faults of writing, or else all faults of fields, at once."""
    document, faults = read_document(source)
    slips = from_faults(source, faults)
    if document is None:
        return Checked(None, slips)
    checked = validate(TermSheet, document)
    told = tuple(in_reading_order((*slips, *checked.diagnostics)))
    return Checked(LocatedTermSheet(checked.value, document) if checked.value else None, told)
