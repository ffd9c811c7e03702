"""Every day by which something is to be done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pactwright.frozen import dataclass
from pactwright.rules.termsheet.stages_and_gates import gates_of
from pactwright.rules.termsheet.work_packages import PACKAGES, packages_of
from pactwright.source import Path
from pactwright.termsheet import OpenPoint, TermSheet


@dataclass(frozen=True, slots=True)
class Deadline:
    """What is due, and when."""

    path: Path
    what: str
    day: date


def deadlines(sheet: TermSheet) -> Iterator[Deadline]:
    """Yield the days of objectives, contributions, deliverables, milestones, gates, payments and work packages."""
    for path, what, day in _written_days(sheet):
        if day is not None and not isinstance(day, OpenPoint):
            yield Deadline(path, what, day)


def _written_days(sheet: TermSheet) -> Iterator[tuple[Path, str, date | OpenPoint | None]]:
    for position, objective in enumerate(sheet.purpose.objectives):
        yield ("purpose", "objectives", position, "due"), "the objective", objective.due
    yield from _days_of_contributions(sheet)
    for position, deliverable in enumerate(sheet.deliverables):
        yield ("deliverables", position, "due"), f"deliverable {deliverable.id}", deliverable.due
    for position, milestone in enumerate(sheet.milestones):
        yield ("milestones", position, "due"), f"milestone {milestone.id}", milestone.due
    for path, stage, gate in gates_of(sheet):
        yield (*path, "due"), f"the gate of {stage.title}", gate.due
    for position, payment in enumerate(sheet.money.payments):
        yield ("money", "payments", position, "due"), "the payment", payment.due
    for position, package in enumerate(packages_of(sheet)):
        yield (*PACKAGES, position, "start"), f"the start of work package {package.id}", package.start
        yield (*PACKAGES, position, "end"), f"work package {package.id}", package.end


def _days_of_contributions(sheet: TermSheet) -> Iterator[tuple[Path, str, date | OpenPoint | None]]:
    for position, contribution in enumerate(sheet.contributions):
        yield ("contributions", position, "due"), "the contribution", contribution.due
        for number, instalment in enumerate(contribution.schedule):
            yield ("contributions", position, "schedule", number, "date"), "the instalment", instalment.date
