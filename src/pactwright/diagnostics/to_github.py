"""Findings as workflow commands, which GitHub shows beside the changed lines.

The format: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections.abc import Iterable

from pactwright.diagnostics.model import Diagnostic, Severity
from pactwright.diagnostics.order import in_reading_order
from pactwright.diagnostics.visible import visible
from pactwright.source import Place

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


def to_github(diagnostics: Iterable[Diagnostic]) -> str:
    """Return one command a finding, in reading order."""
    return "".join(f"{_command(found)}\n" for found in in_reading_order(diagnostics))


def _command(found: Diagnostic) -> str:
    properties = _position(found.place) if found.place else {}
    properties["title"] = f"{found.code} {found.name}"
    listed = ",".join(f"{name}={_escaped_property(value)}" for name, value in properties.items())
    told = "\n".join([found.message, *_elsewhere(found), found.cure]).rstrip()
    return f"::{_COMMANDS[found.severity]} {listed}::{_escaped(visible(told))}"


def _position(place: Place) -> dict[str, str]:
    """Return where to show a finding. GitHub ignores columns where the lines differ."""
    span = place.span
    lines = {"file": visible(place.source.name), "line": str(span.line), "endLine": str(span.end_line)}
    columns = {"col": str(span.column), "endColumn": str(span.end_column)}
    return lines | columns if span.line == span.end_line else lines


def _elsewhere(found: Diagnostic) -> list[str]:
    return [f"{one.place.source.name}:{one.place.span.line}: {one.message}" for one in found.related]


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
