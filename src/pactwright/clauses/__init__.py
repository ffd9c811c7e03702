"""Floor 3: the clause library, its language and its check."""

from pactwright.clauses.check_files import check_files
from pactwright.clauses.check_library import check_for_use, check_library
from pactwright.clauses.findings import LIBRARY_CODES, markdown_diagnostic, outside_language, place_of_word
from pactwright.clauses.from_files import open_library, read_library
from pactwright.clauses.model import (
    Clause,
    ClauseKind,
    ClauseLibrary,
    Condition,
    Definition,
    Instrument,
    InstrumentSection,
    Slot,
    Status,
    Variant,
)
from pactwright.clauses.new_clause import new_clause

__all__ = [
    "LIBRARY_CODES",
    "Clause",
    "ClauseKind",
    "ClauseLibrary",
    "Condition",
    "Definition",
    "Instrument",
    "InstrumentSection",
    "Slot",
    "Status",
    "Variant",
    "check_files",
    "check_for_use",
    "check_library",
    "markdown_diagnostic",
    "new_clause",
    "open_library",
    "outside_language",
    "place_of_word",
    "read_library",
]
