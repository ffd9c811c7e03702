"""The findings of the selection: one table of codes and names."""

from __future__ import annotations

from types import MappingProxyType

from pactwright.diagnostics import Diagnostic, Related, Severity
from pactwright.source import Place

SELECTION_CODES = MappingProxyType(
    {
        "unknown-instrument": "SL101",
        "unknown-clause-override": "SL102",
        "mandatory-clause-excluded": "SL103",
        "condition-not-met": "SL104",
        "unknown-variant": "SL105",
        "missing-requirement": "SL106",
        "conflicting-clauses": "SL107",
    }
)
"""Every finding of the selection by name, with its stable code."""


def selection_diagnostic(
    name: str, message: str, cure: str, place: Place, *, related: tuple[Related, ...] = ()
) -> Diagnostic:
    """Word a finding of the selection."""
    return Diagnostic(SELECTION_CODES[name], name, Severity.ERROR, message, cure, place, related)
