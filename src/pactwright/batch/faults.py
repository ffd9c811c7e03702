"""Findings about the source of a batch and about how it ran; their codes and pages stand with those of all others."""

from __future__ import annotations

from pactwright.batch.model import Row
from pactwright.diagnostics import Diagnostic
from pactwright.rules import find_rule
from pactwright.source import Place, Source, Span


def fault(name: str, message: str, cure: str, place: Place | None) -> Diagnostic:
    """Word a finding by the name of its page."""
    page = find_rule(name)
    if page is None:
        raise LookupError(name)
    return Diagnostic(page.code, page.name, page.severity, message, cure, place)


def fault_of_row(name: str, row: Row, message: str, cure: str) -> Diagnostic:
    """Word a finding about a row as a whole."""
    return fault(name, message, cure, place_in(row.source, whole_line(row.source)))


def nothing_to_draft(name: str) -> Diagnostic:
    """Word the finding that a source has no row that says anything."""
    message = f"{name} holds no row to draft from."
    return fault("nothing-to-draft", message, "Write a row for each deal below the headings.", place_of_file(name))


def place_in(source: Source, span: Span) -> Place:
    """Return the place in the file of a span that counts from the first line of a part of it."""
    further = source.first_line - 1
    return Place(source, Span(span.line + further, span.column, span.end_line + further, span.end_column))


def whole_line(source: Source) -> Span:
    """Return the first line of a part of a file, without the blanks at its end."""
    return Span(1, 1, 1, len(source.lines[0].rstrip()) + 1)


def place_of_file(name: str) -> Place:
    """Return the place of a finding about a file as a whole."""
    return Place(Source(name, ""), Span(1, 1, 1, 1))
