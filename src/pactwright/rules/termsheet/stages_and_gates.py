"""The stages of a joint development and the gates that end them."""

from __future__ import annotations

from collections.abc import Iterator

from pactwright.source import Path
from pactwright.termsheet import Gate, Stage, TermSheet

STAGES: Path = ("activities", "development", "stages")
"""Where the stages stand in the term sheet."""


def stages_of(sheet: TermSheet) -> tuple[Stage, ...]:
    """Return the stages, or none where nothing is developed."""
    development = sheet.activities.development
    return development.stages if development else ()


def gates_of(sheet: TermSheet) -> Iterator[tuple[Path, Stage, Gate]]:
    """Yield each gate with its place and its stage."""
    for position, stage in enumerate(stages_of(sheet)):
        if stage.gate:
            yield (*STAGES, position, "gate"), stage, stage.gate
