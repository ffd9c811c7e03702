"""Findings for other programs, as one JSON object.

`version` rises when a key changes its meaning or goes away; new keys may come without it. All keys are always there.
Lines and columns count from 1, in characters; the end column is one past the last character. A finding without a place
has null in `file`, `quoted_line` and all four figures.

    {"version": 1,
     "diagnostics": [{"code", "name", "severity": "error" | "warning" | "advice", "message", "cure",
                      "file", "line", "column", "end_line", "end_column", "quoted_line",
                      "related": [{"message", "file", "line", "column", "end_line", "end_column", "quoted_line"}]}],
     "summary": {"errors", "warnings", "advice"}}
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from pactwright.diagnostics.model import Diagnostic, Severity
from pactwright.diagnostics.order import count_by_severity, in_reading_order
from pactwright.source import Place

VERSION = 1
_LONGEST_QUOTATION = 1_000
"""Characters of a quoted line. The columns count those of the whole line."""


def to_json(diagnostics: Iterable[Diagnostic]) -> str:
    """Return all findings in reading order as JSON text in ASCII, so that no odd character can spoil the output."""
    found = in_reading_order(diagnostics)
    counts = count_by_severity(found)
    totals = (counts[Severity.ERROR], counts[Severity.WARNING], counts[Severity.ADVICE])
    whole = {
        "version": VERSION,
        "diagnostics": [_diagnostic(one) for one in found],
        "summary": dict(zip(("errors", "warnings", "advice"), totals, strict=True)),
    }
    return json.dumps(whole, indent=2) + "\n"


def _diagnostic(found: Diagnostic) -> dict[str, object]:
    return {
        "code": found.code,
        "name": found.name,
        "severity": found.severity.value,
        "message": found.message,
        "cure": found.cure,
        **_place(found.place),
        "related": [{"message": related.message, **_place(related.place)} for related in found.related],
    }


def _place(place: Place | None) -> dict[str, object]:
    if place is None:
        return dict.fromkeys(("file", "line", "column", "end_line", "end_column", "quoted_line"))
    return {
        "file": place.source.name,
        "line": place.span.line,
        "column": place.span.column,
        "end_line": place.span.end_line,
        "end_column": place.span.end_column,
        "quoted_line": place.source.line(place.span.line)[:_LONGEST_QUOTATION],
    }
