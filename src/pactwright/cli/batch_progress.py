"""How far a batch has come, on a terminal: a bar with the rate and the time that is left."""

from __future__ import annotations

import sys
from collections.abc import Iterable

import click

from pactwright.batch import Line
from pactwright.workspace import seconds


def shown(lines: Iterable[Line], total: int, label: str) -> None:
    """Run through the lines; draw the bar on standard error where somebody is looking, and nothing elsewhere."""
    started = seconds()

    def rate(passed: tuple[int, Line] | None) -> str:
        took = seconds() - started
        return f"{passed[0] / took:.1f} a second" if passed and took else ""

    with click.progressbar(
        enumerate(lines, start=1),
        length=total,
        label=label,
        file=sys.stderr,
        show_pos=True,
        show_eta=True,
        hidden=not sys.stderr.isatty() or not total,
        item_show_func=rate,
    ) as passing:
        for _ in passing:
            pass
