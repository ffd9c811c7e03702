"""A name or an id that is given twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pactwright.diagnostics import Related
from pactwright.rules.model import Finding, Findings, Rule
from pactwright.rules.termsheet.stages_and_gates import STAGES, stages_of
from pactwright.rules.termsheet.work_packages import PACKAGES, packages_of
from pactwright.source import Path
from pactwright.termsheet import LocatedTermSheet, TermSheet, quoted


def check(located: LocatedTermSheet) -> Findings:
    """Find each name that stands for two parties or two people, and each id that stands for two things."""
    sheet = located.sheet
    for names in (_names(sheet, "short_name"), _names(sheet, "legal_name"), _people(sheet), _ids(sheet)):
        yield from _twice(located, names)


def _names(sheet: TermSheet, field: str) -> Iterator[tuple[str, Path]]:
    for position, party in enumerate(sheet.parties):
        yield getattr(party, field), ("parties", position, field)


def _people(sheet: TermSheet) -> Iterator[tuple[str, Path]]:
    for position, person in enumerate(sheet.people):
        yield person.name, ("people", position, "name")


def _ids(sheet: TermSheet) -> Iterator[tuple[str, Path]]:
    for position, deliverable in enumerate(sheet.deliverables):
        yield deliverable.id, ("deliverables", position, "id")
    for position, milestone in enumerate(sheet.milestones):
        yield milestone.id, ("milestones", position, "id")
    for position, background in enumerate(sheet.ip.background):
        yield background.id, ("ip", "background", position, "id")
    for position, package in enumerate(packages_of(sheet)):
        yield package.id, (*PACKAGES, position, "id")
    for position, stage in enumerate(stages_of(sheet)):
        if stage.id:
            yield stage.id, (*STAGES, position, "id")


def _twice(located: LocatedTermSheet, names: Iterable[tuple[str, Path]]) -> Findings:
    first: dict[str, Path] = {}
    for name, path in names:
        known = first.setdefault(name.casefold(), path)
        if known != path:
            yield Finding(
                located.place(path),
                f"{quoted(name)} is given twice.",
                "Take one of the two out, or give it a name of its own.",
                (Related("given here first", located.place(known)),),
            )


RULE = Rule(
    code="TS302",
    name="declared-twice",
    says=(
        "Two parties or two people have the same name, or two deliverables, milestones, pieces of background, "
        "work packages or stages the same id."
    ),
    why="Other blocks refer by that name. Nobody can tell which of the two is meant.",
    instead="Give each its own: `D1`, `D2`; `Ada Brandt`, `Ada M. Brandt`.",
    check=check,
)
