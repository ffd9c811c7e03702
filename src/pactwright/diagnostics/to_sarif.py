"""Findings in SARIF 2.1.0, which code hosts and editors show beside the file.

The format: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html. Columns count UTF-16 units, as code hosts
read them whatever the file says of its columns.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath, PureWindowsPath
from typing import Protocol
from urllib.parse import quote

from pactwright.diagnostics.model import Diagnostic, Related, Severity
from pactwright.diagnostics.order import in_reading_order
from pactwright.source import Place
from pactwright.version import VERSION

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
_LONGEST_SNIPPET = 1_000
_ROOT = "%SRCROOT%"
"""What a relative name counts from: the folder that the code host has checked out."""


class RulePage(Protocol):
    """What explains a code: a code host shows it beside each finding, and takes no rule without it."""

    @property
    def code(self) -> str:
        """The code: `TS310`."""

    @property
    def severity(self) -> Severity:
        """How much it weighs where nothing else is said."""

    @property
    def says(self) -> str:
        """What is wrong when it is broken."""

    @property
    def why(self) -> str:
        """Why it matters."""

    @property
    def instead(self) -> str:
        """What to write instead."""


def to_sarif(diagnostics: Iterable[Diagnostic], pages: Iterable[RulePage] = ()) -> str:
    """Return all findings in reading order as the text of one SARIF file; `pages` explain their rules."""
    found = in_reading_order(diagnostics)
    explained = {page.code: page for page in pages}
    names = dict(sorted({one.code: one.name for one in found}.items()))
    rules = [_rule(code, name, explained.get(code)) for code, name in names.items()]
    numbers = {code: number for number, code in enumerate(names)}
    run = {
        "tool": {"driver": {"name": "pactwright", "semanticVersion": VERSION, "rules": rules}},
        "columnKind": "utf16CodeUnits",
        "results": _results(found, numbers),
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(code: str, name: str, page: RulePage | None) -> dict[str, object]:
    if page is None:
        return {"id": code, "name": name}
    return {
        "id": code,
        "name": name,
        "shortDescription": {"text": page.says},
        "fullDescription": {"text": f"{page.says} {page.why}"},
        "help": {
            "text": f"{page.says}\n\n{page.why}\n\nWrite instead:\n\n{page.instead}",
            "markdown": f"{page.says}\n\n{page.why}\n\nWrite instead:\n\n```\n{page.instead}\n```",
        },
        "defaultConfiguration": {"level": _LEVELS[page.severity]},
    }


def _results(found: Sequence[Diagnostic], numbers: dict[str, int]) -> list[dict[str, object]]:
    met: Counter[str] = Counter()
    results = []
    for one in found:
        print_of_line = _fingerprint(one)
        met[print_of_line] += 1
        results.append(_result(one, numbers[one.code], f"{print_of_line}:{met[print_of_line]}"))
    return results


def _result(found: Diagnostic, rule_number: int, fingerprint: str) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": found.code,
        "ruleIndex": rule_number,
        "level": _LEVELS[found.severity],
        "message": {"text": f"{found.message}\n{found.cure}".rstrip()},
    }
    if found.place:
        result["locations"] = [{"physicalLocation": _location(found.place)}]
        result["partialFingerprints"] = {"primaryLocationLineHash": fingerprint}
    if found.related:
        result["relatedLocations"] = [_related(number, one) for number, one in enumerate(found.related)]
    return result


def _fingerprint(found: Diagnostic) -> str:
    """Return what stays the same when lines are moved: by it a code host knows a finding again."""
    place = found.place
    line = "".join(place.source.line(place.span.line).split()) if place else ""
    name = place.source.name if place else ""
    return hashlib.sha256(f"{found.code}\0{name}\0{line}".encode(errors="surrogatepass")).hexdigest()[:16]


def _related(number: int, related: Related) -> dict[str, object]:
    return {"id": number, "message": {"text": related.message}, "physicalLocation": _location(related.place)}


def _location(place: Place) -> dict[str, object]:
    span, source = place.span, place.source
    region = {
        "startLine": span.line,
        "startColumn": _in_utf_16(source.line(span.line), span.column),
        "endLine": span.end_line,
        "endColumn": _in_utf_16(source.line(span.end_line), span.end_column),
        "snippet": {"text": source.line(span.line)[:_LONGEST_SNIPPET]},
    }
    return {"artifactLocation": _file(source.name), "region": region}


def _in_utf_16(line: str, column: int) -> int:
    """Return a column in units of UTF-16: an emoji takes two."""
    return column + sum(character > "\uffff" for character in line[: column - 1])


def _file(name: str) -> dict[str, str]:
    """Return the name of a file as a URI, absolute or relative to the root of what is checked."""
    for path in (PureWindowsPath(name), PurePosixPath(name)):
        if path.is_absolute():
            return {"uri": path.as_uri()}
    return {"uri": quote(name.replace("\\", "/"), errors="surrogateescape"), "uriBaseId": _ROOT}
