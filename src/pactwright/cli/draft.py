"""`pactwright draft`: a term sheet becomes an agreement."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

import click

from pactwright.cli.common import (
    ERRORS_FOUND,
    demand,
    library_option,
    load_library,
    tell,
    term_sheets,
)
from pactwright.cli.outputs import (
    admitted,
    file_names,
    formats_option,
    paper_options,
    pdf_engine_option,
    refuse_notes_in_final,
    say_what_travels,
    settled_style,
    template_option,
)
from pactwright.diagnostics import Checked, Diagnostic, Severity
from pactwright.pipeline import Drafted, Inside, Wishes, render
from pactwright.pipeline import draft as draft_agreement
from pactwright.workspace import day_of_build, read_source, write_unless_changed


@click.command(short_help="Draft an agreement from a term sheet.")
@term_sheets
@click.option(
    "-o",
    "--output",
    "folder",
    metavar="DIR",
    default=".",
    help="Write into this folder.",
    type=click.Path(file_okay=False, path_type=Path),
)
@formats_option
@pdf_engine_option
@template_option
@library_option
@paper_options
@click.pass_context
def draft(  # noqa: PLR0913  # one for each option
    context: click.Context,
    *,
    termsheets: Sequence[str],
    folder: Path,
    formats: Sequence[str],
    pdf_engine: str,
    template: str | None,
    library: str | None,
    final: bool,
    day: datetime | None,
    notes: bool,
    no_source: bool,
    force: bool,
) -> None:
    """Draft an agreement from each TERMSHEET and print the paths of the files written.

    What is wrong is told on standard error, all at once; then nothing is written at all. A file that someone changed
    since it was drafted is never written over without `--force`. Exit codes: 0 fine, 1 errors in the documents or a
    file that would be written over, 2 usage, 3 something is wrong with the machine.
    """
    refuse_notes_in_final(notes=notes, final=final)
    names = file_names(termsheets)
    _refuse_overwriting(termsheets, [folder / f"{name}.{form}" for name in names for form in formats])
    style = admitted(settled_style(template, termsheets), formats, pdf_engine)
    wishes = Wishes(final, day.date() if day else day_of_build(), style.sheet.conventions)
    drafts = _drafts(termsheets, library, wishes)
    if drafts is None:
        context.exit(ERRORS_FOUND)
    inside = Inside(notes=notes, source=not no_source)
    written = partial(render, style=style, inside=inside, pdf_engine=pdf_engine)
    files = [
        (folder / f"{name}.{form}", content)
        for name, drafted in zip(names, drafts, strict=True)
        for form, content in _rendered(drafted, dict.fromkeys(formats), written, name=name)
    ]
    found = write_unless_changed(files, force=force)
    tell(found)
    if found:
        context.exit(ERRORS_FOUND)
    for path, _ in files:
        click.echo(path)
    if final and inside.source:
        say_what_travels(formats)


def _refuse_overwriting(termsheets: Sequence[str], outputs: Sequence[Path]) -> None:
    """Refuse to write a draft over the term sheet it comes from: `deal.json` with `--format json`."""
    inputs = {Path(sheet).resolve() for sheet in termsheets if sheet != "-"}
    for output in outputs:
        if output.resolve() in inputs:
            raise click.UsageError(f"{output} would be written over the term sheet: choose another folder with -o.")


def _drafts(termsheets: Sequence[str], library: str | None, wishes: Wishes) -> list[Drafted] | None:
    """Return every draft, or None where any term sheet has errors; all findings but advice are told together."""
    clauses = load_library(library, termsheets)
    found: list[Diagnostic] = []
    drafts: list[Drafted] = []
    for name in termsheets:
        source = read_source(name)
        found.extend(source.diagnostics)
        if source.value is not None:
            drafted = draft_agreement(source.value, clauses, wishes)
            found.extend(drafted.diagnostics)
            drafts.extend([drafted.value] if drafted.value is not None else [])
    tell(one for one in found if one.severity is not Severity.ADVICE)
    return drafts if len(drafts) == len(termsheets) else None


def _rendered(
    drafted: Drafted, formats: Iterable[str], written: Callable[..., Checked[bytes]], *, name: str
) -> Iterator[tuple[str, bytes]]:
    for form in formats:
        if sys.stderr.isatty():
            click.echo(f"Writing {name}.{form} …", err=True)
        yield form, demand(written(drafted, form))
