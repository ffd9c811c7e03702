"""Pages for what is found before any rule is asked: slips of writing (TS1xx) and faults of single fields (TS2xx)."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.model import Page
from pactwright.source import FaultKind
from pactwright.termsheet import FieldFault

_WHY_WRITING = "A file that can be read in two ways, or not at all, cannot become an agreement."
_WHY_FIELD = "What is not understood would be left out of the agreement without a word, or printed wrong."


def pages_of_reading() -> tuple[Page, ...]:
    """Return a page for each slip of writing and each fault of a field."""
    slips = (
        Page(slip.code, slip.title, Severity.ERROR, slip.says, _WHY_WRITING, "The message shows the line to write.")
        for slip in FaultKind
    )
    faults = (
        Page(fault.code, fault.title, Severity.ERROR, fault.says, _WHY_FIELD, fault.instead) for fault in FieldFault
    )
    return (*slips, *faults)
