"""An aim that one side says it could reach alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pactwright.diagnostics import Severity
from pactwright.patterns import pattern
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.source import Path
from pactwright.termsheet import LocatedTermSheet, TermSheet, quoted

_ALONE = pattern(
    r"\b(could|can|would|will)\b[^.]*\b(alone|by itself|on its own|by herself|by himself|without help)\b", re.IGNORECASE
)
_TOGETHER = pattern(r"\b(than|not|no|none|neither|nobody|never|faster|better|hardly|cannot)\b", re.IGNORECASE)
"""`faster than either could alone` praises the alliance."""


def check(located: LocatedTermSheet) -> Findings:
    """Find each sentence in which somebody could reach the aim alone."""
    for path, text in _sentences(located.sheet):
        if _ALONE.search(text) and not _TOGETHER.search(text):
            yield Finding(
                located.place(path),
                f"{quoted(text)} says that one side needs no ally for this.",
                "Aim at what none of you reaches alone, or say what the other adds.",
            )


def _sentences(sheet: TermSheet) -> Iterator[tuple[Path, str]]:
    yield ("purpose", "statement"), sheet.purpose.statement
    for position, text in enumerate(sheet.purpose.background):
        yield ("purpose", "background", position), text
    for position, objective in enumerate(sheet.purpose.objectives):
        yield ("purpose", "objectives", position, "text"), objective.text
    for position, expectation in enumerate(sheet.expectations):
        yield ("expectations", position, "text"), expectation.text


RULE = HealthRule(
    code="AM108",
    name="reachable-alone",
    severity=Severity.WARNING,
    in_memorandum=Severity.ADVICE,
    ask="What can none of us reach alone?",
    says="A sentence on the purpose, an objective or an expectation says that one side could do it alone.",
    why="Whoever could do it alone will, as soon as the other is slow. An alliance is for what none reaches alone.",
    example="background: [Northwind could reach these ports on its own.]",
    instead="background: [Northwind has the forecast and Fjordline the ships; neither reaches the ports alone.]",
    check=check,
)
