"""Findings in SARIF 2.1.0, which code hosts and editors show beside the file.

The format: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import PurePosixPath, PureWindowsPath
from urllib.parse import quote

from pactwright.diagnostics.model import Diagnostic, Related, Severity
from pactwright.diagnostics.order import in_reading_order
from pactwright.source import Place

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
_LONGEST_SNIPPET = 1_000


def to_sarif(diagnostics: Iterable[Diagnostic]) -> str:
    """Return all findings in reading order as the text of one SARIF file."""
    found = in_reading_order(diagnostics)
    rules = dict(sorted({one.code: one.name for one in found}.items()))
    driver = {"name": "pactwright", "rules": [{"id": code, "name": name} for code, name in rules.items()]}
    numbers = {code: number for number, code in enumerate(rules)}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, numbers[one.code]) for one in found],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _result(found: Diagnostic, rule_number: int) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": found.code,
        "ruleIndex": rule_number,
        "level": _LEVELS[found.severity],
        "message": {"text": f"{found.message}\n{found.cure}".rstrip()},
    }
    if found.place:
        result["locations"] = [{"physicalLocation": _location(found.place)}]
    if found.related:
        result["relatedLocations"] = [_related(number, one) for number, one in enumerate(found.related)]
    return result


def _related(number: int, related: Related) -> dict[str, object]:
    return {"id": number, "message": {"text": related.message}, "physicalLocation": _location(related.place)}


def _location(place: Place) -> dict[str, object]:
    snippet = place.source.line(place.span.line)[:_LONGEST_SNIPPET]
    region = {
        "startLine": place.span.line,
        "startColumn": place.span.column,
        "endLine": place.span.end_line,
        "endColumn": place.span.end_column,
        "snippet": {"text": snippet},
    }
    return {"artifactLocation": {"uri": _uri(place.source.name)}, "region": region}


def _uri(name: str) -> str:
    """Return the name of a file as a relative or absolute URI reference."""
    for path in (PureWindowsPath(name), PurePosixPath(name)):
        if path.is_absolute():
            return path.as_uri()
    return quote(name.replace("\\", "/"), errors="surrogateescape")
