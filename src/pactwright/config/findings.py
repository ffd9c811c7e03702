"""The findings in `pactwright.toml`: one table of codes and names."""

from __future__ import annotations

import re
from types import MappingProxyType

from pactwright.diagnostics import Diagnostic, Severity
from pactwright.source import Place, Source, Span

CONFIG_CODES = MappingProxyType(
    {"not-toml": "CF101", "unknown-setting": "CF102", "wrong-setting": "CF103", "folder-missing": "CF104"}
)
"""Every finding in a configuration by name, with its stable code."""


def config_diagnostic(name: str, message: str, cure: str, place: Place) -> Diagnostic:
    """Word a finding in a configuration."""
    return Diagnostic(CONFIG_CODES[name], name, Severity.ERROR, message, cure, place)


def no_such_folder(source: Source, setting: str, folder: str) -> Diagnostic:
    """Word the finding that a setting names a folder that is not there."""
    message = f"There is no folder `{folder}`."
    cure = "Write the folder as seen from this file, or make it."
    return config_diagnostic("folder-missing", message, cure, place_of(source, (setting,)))


def place_of(source: Source, path: tuple[str | int, ...]) -> Place:
    """Return the line of a setting, or the first line where it has none of its own.

    Python's reader of TOML tells no places. A name stands at the beginning of its line, below the head of its table.
    """
    *tables, name = [str(part) for part in path if isinstance(part, str)] or [""]
    table = ""
    for number, line in enumerate(source.lines, start=1):
        head = re.match(r"\s*\[([^\[\]]+)\]", line)
        table = head[1].strip() if head else table
        typed = line.rstrip()
        if table == ".".join(tables) and re.match(rf"\s*[\"']?{re.escape(name)}[\"']?\s*=", typed):
            return _stretch(source, number)
        if head and table == ".".join((*tables, name)):
            return _stretch(source, number)
    return _stretch(source, 1)


def _stretch(source: Source, number: int) -> Place:
    line = source.line(number)
    column = len(line) - len(line.lstrip()) + 1
    return Place(source, Span(number, column, number, max(len(line.rstrip()) + 1, column + 1)))
