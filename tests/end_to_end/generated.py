"""The same few term sheets in every run, as hypothesis makes them: for what is too slow to try on hundreds."""

from __future__ import annotations

from functools import cache
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from tests.strategies import term_sheets
from tests.strategies_model import Written


@cache
def sheets(instrument: str, count: int, **choices: tuple[Any, ...]) -> tuple[Written, ...]:
    """Return the largest of some generated sheets: those that say little are quickly right."""
    made: list[Written] = []

    @settings(max_examples=3 * count, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(term_sheets(instrument=instrument, **choices))
    def collect(sheet: Written) -> None:
        made.append(sheet)

    collect()
    return tuple(sorted(made, key=lambda sheet: len(str(sheet)))[-count:])
