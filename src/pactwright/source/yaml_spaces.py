"""Dashes and colons without the space that YAML wants after them."""

from __future__ import annotations

from pactwright.patterns import pattern
from pactwright.source.faults import Fault, FaultKind, shortened
from pactwright.source.yaml_lines import span

FIELD_WITHOUT_SPACE = pattern(r"([A-Za-z_][\w-]*):(?=[^\s/:])")
"""`title:Foo`, but not `https://…`."""


def missing_space_after_dash(line: str, number: int) -> Fault:
    """Word the fault of `-item`."""
    column = len(line) - len(line.lstrip(" "))
    item = shortened(line[column + 1 :].strip())
    cure = f"Put a space after the dash: `- {item}`."
    return Fault(FaultKind.MISSING_SPACE_AFTER_DASH, "A dash needs a space after it.", cure, span(number, column))


def missing_space_after_colon(line: str, number: int) -> Fault:
    """Word the fault of `title:Foo`."""
    found = FIELD_WITHOUT_SPACE.search(line)
    if not found:
        raise ValueError(line)
    name, after = shortened(found[1]), shortened(line[found.end() :].strip())
    message = f"The colon after `{name}` needs a space after it."
    cure = f"Put a space after the colon: `{name}: {after}`."
    return Fault(FaultKind.MISSING_SPACE_AFTER_COLON, message, cure, span(number, found.end() - 1))
