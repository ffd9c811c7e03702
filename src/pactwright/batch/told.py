"""Findings as the ledger keeps them, and back again."""

from __future__ import annotations

from pactwright.batch.ledger import Told
from pactwright.diagnostics import Diagnostic, Severity
from pactwright.source import Place, Source, Span

_LONGEST_QUOTATION = 400
"""Characters of a line up to which a place in it is quoted."""


def told(one: Diagnostic) -> Told:
    """Return a finding as the ledger keeps it. Second places are left out."""
    about = (one.code, one.name, one.severity.value, one.message, one.cure)
    if one.place is None:
        return Told(*about)
    place = one.place
    # Of a longer line, what stands far behind its beginning is told by its place alone.
    is_near = place.span.column <= _LONGEST_QUOTATION
    quoted = place.source.line(place.span.line)[: 2 * _LONGEST_QUOTATION] if is_near else ""
    end = place.span.end_column if place.span.end_line == place.span.line else place.span.column + 1
    return Told(*about, place.source.name, place.span.line, place.span.column, end, quoted)


def untold(one: Told) -> Diagnostic:
    """Return the finding to print."""
    severity = Severity(one.severity)
    if not one.file:
        return Diagnostic(one.code, one.name, severity, one.message, one.cure)
    source = Source(one.file, one.quoted, one.line)
    place = Place(source, Span(one.line, one.column, one.line, one.end_column))
    return Diagnostic(one.code, one.name, severity, one.message, one.cure, place)


def is_error(one: Told) -> bool:
    """Whether a finding stops the draft."""
    return one.severity == Severity.ERROR
