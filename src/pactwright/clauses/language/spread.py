"""A text made ready for Jinja, which counts lines but no columns: each tag begins a line of its own.

A line break right after `{{` or `{%` changes nothing for Jinja. The table of positions says which place of the file
each of its lines stands for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pactwright.clauses.language.tree import Position
from pactwright.clauses.language.trim import trimmed
from pactwright.patterns import pattern

_OPENER = pattern(r"<!--.*?-->|(?P<opener>\{\{|\{%\+?)", re.DOTALL)


def spread_out(text: str, first_line: int) -> tuple[str, tuple[Position, ...]]:
    """Return a text for Jinja, and the position in the file of each line that Jinja will count."""
    columns = [opener.end() - text.rfind("\n", 0, opener.end()) for opener in _openers(text)]
    marked = trimmed(text)
    positions = [Position(first_line, 1)]
    parts: list[str] = []
    end = 0
    for opener, column in zip(_openers(marked), columns, strict=True):
        parts += [marked[end : opener.end()], "\n"]
        positions += _lines_below(positions[-1], parts[-2])
        positions.append(Position(positions[-1].line, column))
        end = opener.end()
    positions += _lines_below(positions[-1], marked[end:])
    return "".join((*parts, marked[end:])), tuple(positions)


def _openers(text: str) -> Iterator[re.Match[str]]:
    return (found for found in _OPENER.finditer(text) if found["opener"])


def _lines_below(above: Position, text: str) -> list[Position]:
    return [Position(above.line + number, 1) for number in range(1, text.count("\n") + 1)]
