"""The work packages of a term sheet, and where they stand."""

from __future__ import annotations

from pactwright.source import Path
from pactwright.termsheet import TermSheet, WorkPackage

PACKAGES: Path = ("activities", "consortium", "work_packages")
"""Where the list stands in the file."""


def packages_of(sheet: TermSheet) -> tuple[WorkPackage, ...]:
    """Return the work packages, or none where the term sheet has no consortium."""
    return sheet.activities.consortium.work_packages if sheet.activities.consortium else ()
