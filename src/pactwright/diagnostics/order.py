"""In which order findings are told, and how many there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from pactwright.diagnostics.model import Diagnostic, Severity

_NAMES = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.ADVICE: ("piece of advice", "pieces of advice"),
}


def in_reading_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the findings by file (in the order given), line, column and code. Those without a place come last."""
    given = list(diagnostics)
    files = {name: number for number, name in enumerate(dict.fromkeys(_files(given)))}
    return sorted(given, key=lambda found: _position(found, files))


def _files(diagnostics: Iterable[Diagnostic]) -> Iterable[str]:
    return (found.place.source.name for found in diagnostics if found.place)


def _position(found: Diagnostic, files: dict[str, int]) -> tuple[int, int, int, str]:
    if found.place is None:
        return len(files), 0, 0, found.code
    return files[found.place.source.name], found.place.span.line, found.place.span.column, found.code


def count_by_severity(diagnostics: Iterable[Diagnostic]) -> Counter[Severity]:
    """Return how many findings there are of each severity."""
    return Counter(found.severity for found in diagnostics)


def summary(diagnostics: Iterable[Diagnostic]) -> str:
    """Return the closing line: "3 errors, 1 warning in 2 files"."""
    given = list(diagnostics)
    counts = count_by_severity(given)
    told = ", ".join(
        f"{counts[severity]} {_NAMES[severity][counts[severity] != 1]}" for severity in Severity if counts[severity]
    )
    files = len(set(_files(given)))
    return f"{told} in {files} {'file' if files == 1 else 'files'}" if files else told
