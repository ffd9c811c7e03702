"""A breach that has a limit and has none."""

from __future__ import annotations

from pactwright.diagnostics import Related
from pactwright.rules.model import Finding, Findings, Rule
from pactwright.source import Path
from pactwright.termsheet import Exposure, LocatedTermSheet, Risk


def check(located: LocatedTermSheet) -> Findings:
    """Find each breach that stands twice among those with the higher limit and those without any."""
    first: dict[Exposure, Path] = {}
    for path, exposure in _exposures(located.sheet.risk):
        known = first.setdefault(exposure, path)
        if known != path:
            yield Finding(
                located.place(path),
                f"`{exposure}` is named twice among the limits of liability.",
                "Put each breach under one limit: `higher_cap`, or `uncapped`.",
                (Related("named here first", located.place(known)),),
            )


def _exposures(risk: Risk) -> list[tuple[Path, Exposure]]:
    covered = risk.higher_cap.covers if risk.higher_cap else ()
    higher: list[tuple[Path, Exposure]] = [
        (("risk", "higher_cap", "covers", position), exposure) for position, exposure in enumerate(covered)
    ]
    return higher + [(("risk", "uncapped", position), exposure) for position, exposure in enumerate(risk.uncapped)]


RULE = Rule(
    code="TS480",
    name="breach-under-two-limits",
    says="The same breach has the higher limit of liability and none, or is named twice.",
    why="One of the two lists must be wrong, and a court would have to choose.",
    instead="risk:\n  higher_cap: {amount: EUR 1,000,000, covers: [personal_data]}\n  uncapped: [confidentiality]",
    check=check,
)
