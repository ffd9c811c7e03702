"""Findings as the ledger keeps them, and back again."""

from __future__ import annotations

from pactwright.batch.ledger import Told
from pactwright.diagnostics import Diagnostic, Severity
from pactwright.source import Place, Source, Span

_LONGEST_QUOTATION = 400
"""Characters of a line that are kept to quote it."""


def told(one: Diagnostic) -> Told:
    """Return a finding as the ledger keeps it. Second places are left out."""
    about = (one.code, one.name, one.severity.value, one.message, one.cure)
    if one.place is None:
        return Told(*about)
    place = one.place
    quoted = place.source.line(place.span.line)[:_LONGEST_QUOTATION]
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
