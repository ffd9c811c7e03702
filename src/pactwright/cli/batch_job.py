"""A batch from its source to its report: the stages in their order, and what is told on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack
from datetime import date
from pathlib import Path
from typing import TypeAlias

import click

from pactwright.batch import (
    Executor,
    Inputs,
    Ledger,
    Line,
    Pattern,
    Row,
    Setting,
    State,
    Target,
    Wanted,
    check,
    check_wholly,
    draft,
    is_error,
    look_again,
    name_clashes,
    nothing_to_draft,
    plan,
    report_as_csv,
    report_as_html,
    rows_of,
    untold,
)
from pactwright.cli.batch_base import read_base
from pactwright.cli.batch_progress import shown
from pactwright.cli.common import ERRORS_FOUND, configuration, load_library, tell
from pactwright.cli.outputs import admitted, say_what_travels, settled_style
from pactwright.diagnostics import Diagnostic
from pactwright.frozen import dataclass
from pactwright.pipeline import Inside, Wishes
from pactwright.workspace import BatchPlace, batch_place, database, is_store, library_sources, private_database

_MOST_TOLD = 50
"""Findings on the screen. All of them are in the report."""

_ZIP = "drafts.zip"


Drafters: TypeAlias = Callable[[Setting], AbstractContextManager[Executor]]
"""Gives whoever drafts, for as long as they are needed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the command line asks for."""

    source: str
    base: str | None
    sheet: str | None
    formats: tuple[str, ...]
    pdf_engine: str
    pattern: Pattern
    drafters: Drafters
    library: str | None
    template: str | None
    final: bool
    day: date | None
    inside: Inside
    force: bool
    with_zip: bool
    ledger: Path | None


def check_all(asked: Asked) -> bool:
    """Check every row as far as the finished agreement, and tell all that is wrong. Return whether anything is."""
    setting, wanted = _prepared(asked)
    with private_database() as (connection, path), asked.drafters(setting) as executor:
        ledger = Ledger(connection, path)
        _gather(asked, setting, ledger, wanted=wanted)
        shown(check(ledger, executor), ledger.count()[State.READ], "Reading")
        name_clashes(ledger)
        shown(check_wholly(ledger, executor), ledger.count()[State.CHECKED], "Checking")
        _tell_errors(ledger)
        counted = ledger.count()
    click.echo(
        f"{_rows(sum(counted.values()))}: {counted[State.CHECKED]:,} fine, {counted[State.FAILED]:,} with errors."
    )
    return counted[State.FAILED] > 0


def draft_all(asked: Asked, where: str) -> bool:
    """Draft every row, write the report, and tell what failed. Return whether anything did."""
    setting, wanted = _prepared(asked)
    with ExitStack() as opened:
        folder = opened.enter_context(batch_place(where, asked.ledger))
        ledger = Ledger(opened.enter_context(database(folder.ledger)), folder.ledger)
        target = Target(folder, asked.formats, wanted.inputs, force=asked.force)
        _gather(asked, setting, ledger, wanted=wanted)
        look_again(ledger, target)
        executor = opened.enter_context(asked.drafters(setting))
        shown(check(ledger, executor), ledger.count()[State.READ], "Checking")
        name_clashes(ledger)
        shown(draft(ledger, executor, target), ledger.count()[State.CHECKED], "Drafting")
        _tell_errors(ledger)
        reports = _report(ledger, folder, with_zip=asked.with_zip)
        counted = ledger.count()
    click.echo(f"{_rows(sum(counted.values()))}: {_told(counted)}.")
    for report in reports:
        click.echo(report)
    if is_store(where):
        click.echo(f"The ledger is {folder.ledger}.", err=True)
    if asked.final and asked.inside.source:
        say_what_travels(asked.formats)
    return counted[State.FAILED] > 0


def _prepared(asked: Asked) -> tuple[Setting, Wanted]:
    """Read all that the documents share, once and before any of them; stop where something is wrong with it."""
    near = [asked.source if Path(asked.source).is_file() else str(Path(asked.source) / "termsheet.yaml")]
    own = asked.library or configuration(near).library
    if own is not None:
        # Ours was found sound before it was shipped; each process reads it by itself.
        load_library(own)
    folder = settled_style(asked.template, near)
    style = admitted(folder, asked.formats, asked.pdf_engine)
    setting = Setting(
        base=read_base(asked.base),
        library=library_sources().value or (),
        own_library=() if own is None else library_sources(own).value or (),
        style=style,
        wishes=Wishes(asked.final, asked.day, style.sheet.conventions),
        inside=asked.inside,
        pdf_engine=asked.pdf_engine,
    )
    files = {f"{one.name}/{name}": content for one in (folder, *folder.bases) for name, content in one.files.items()}
    return setting, Wanted(asked.pattern, asked.formats, Inputs(setting, files))


def _gather(asked: Asked, setting: Setting, ledger: Ledger, *, wanted: Wanted) -> None:
    """Take all rows of the source in. What is wrong with the source as a whole is told, and ends the batch."""
    refusals: list[Diagnostic] = []
    rows = _sound(rows_of(asked.source, asked.base, asked.sheet), refusals)
    count = sum(1 for _ in plan(rows, setting, ledger, wanted=wanted))
    if not count and not refusals:
        refusals.append(nothing_to_draft(asked.source))
    if refusals:
        tell(refusals)
        raise click.exceptions.Exit(ERRORS_FOUND)


def _sound(found: Iterable[Row | Diagnostic], refusals: list[Diagnostic]) -> Iterator[Row]:
    for one in found:
        if isinstance(one, Row):
            yield one
        else:
            refusals.append(one)


def _tell_errors(ledger: Ledger) -> None:
    """Tell each error once: what is wrong in the base is wrong in every row."""
    told: dict[Diagnostic, None] = {}
    for line in ledger.lines():
        for one in line.findings:
            if line.state is State.FAILED and is_error(one):
                told.setdefault(untold(one))
        if len(told) > _MOST_TOLD:
            break
    tell(list(told)[:_MOST_TOLD])
    if len(told) > _MOST_TOLD:
        click.echo(f"These are the first {_MOST_TOLD}.", err=True)


def _report(ledger: Ledger, folder: BatchPlace, *, with_zip: bool) -> list[str]:
    written = [
        folder.write_pieces("report.html", report_as_html(ledger.lines)),
        folder.write_pieces("report.csv", report_as_csv(ledger.lines())),
    ]
    if with_zip:
        written.append(folder.write_zip(_ZIP, _members(ledger.lines())))
    return written


def _members(lines: Iterable[Line]) -> Iterator[str]:
    yield from ("report.html", "report.csv")
    for line in lines:
        if line.state is not State.FAILED:
            yield from line.files


def _told(counted: dict[State, int]) -> str:
    words = {
        State.DRAFTED: "drafted",
        State.UNCHANGED: "up to date",
        State.EDITED: "edited since and kept",
        State.FAILED: "failed",
    }
    return ", ".join(f"{counted[state]:,} {words[state]}" for state in words if counted[state]) or "nothing to do"


def _rows(count: int) -> str:
    return "1 row" if count == 1 else f"{count:,} rows"
