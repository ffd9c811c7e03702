"""`pactwright clauses`: the library from outside."""

from __future__ import annotations

from collections.abc import Iterator

import click

from pactwright.clauses import Clause, ClauseLibrary, Instrument, check_library, read_library
from pactwright.cli.common import exit_code, format_option, library_option, load_library, print_findings, refuse_empty
from pactwright.diagnostics import Diagnostic, closest
from pactwright.workspace import library_sources


@click.group(short_help="List, show and check the clauses of the library.")
def clauses() -> None:
    """Look at the clause library."""


@clauses.command("list")
@library_option
def list_clauses(library: str | None) -> None:
    """List every clause with its title and the papers that hold it."""
    loaded = load_library(library)
    width = max(len(name) for name in loaded.clauses)
    for clause in loaded.clauses.values():
        click.echo(f"{clause.id:<{width}}  {clause.title}  ({', '.join(_papers(clause, loaded)) or 'no paper'})")


@clauses.command("show")
@click.argument("clause")
@library_option
def show_clause(clause: str, library: str | None) -> None:
    """Show a CLAUSE: what it is for, when it is in, and its text. For a kind of paper: when to use it, what is in."""
    loaded = load_library(library)
    found = loaded.clauses.get(clause)
    instrument = loaded.instruments.get(clause)
    if found is None and instrument is None:
        near = closest(clause, [*loaded.clauses, *loaded.instruments])
        raise click.UsageError(f"There is no clause `{clause}`." + (f" Did you mean `{near}`?" if near else ""))
    for line in _page(found, loaded) if found else _contents(instrument, loaded) if instrument else ():
        click.echo(line)


@clauses.command("check")
@format_option
@library_option
@click.pass_context
def check_clauses(context: click.Context, form: str, library: str | None) -> None:
    """Check the whole library: types, guards, references, wordings. Exit code: 1 where there is an error, else 0."""
    found = _findings(library)
    print_findings(found, form)
    if not found and form == "text":
        click.echo("No findings.", err=True)
    context.exit(exit_code(found))


def _findings(library: str | None) -> list[Diagnostic]:
    sources = library_sources(library)
    refuse_empty(sources, library)
    read = read_library(sources.value or ())
    found = [*sources.diagnostics, *read.diagnostics]
    return found if read.value is None else [*found, *check_library(read.value)]


def _papers(clause: Clause, library: ClauseLibrary) -> list[str]:
    return [
        instrument.id
        for instrument in library.instruments.values()
        if clause.id in {instrument.parties, instrument.recitals, *(slot.clause for slot in instrument.slots)}
    ]


def _contents(instrument: Instrument, library: ClauseLibrary) -> Iterator[str]:
    """Say when a kind of paper is used and what stands in it."""
    yield f"{instrument.id}: {instrument.title}"
    yield instrument.purpose
    for paragraph in instrument.guidance:
        yield from ("", paragraph)
    sections = [(section.heading, section.slots) for section in instrument.sections]
    for heading, slots in (*sections, ("Schedules", instrument.schedules)):
        yield from ("", heading)
        for slot in slots:
            yield f"  {slot.clause}: {library.clauses[slot.clause].title} ({slot.status.replace('_', ' ')})"


def _page(clause: Clause, library: ClauseLibrary) -> Iterator[str]:
    yield f"{clause.id}: {clause.title}"
    yield clause.purpose
    yield ""
    yield f"In: {clause.condition.in_words if clause.condition else 'in every deal'}"
    yield f"Papers: {', '.join(_papers(clause, library)) or 'none'}"
    for label, names in (("Needs", clause.requires), ("Contradicts", clause.conflicts)):
        if names:
            yield f"{label}: {', '.join(names)}"
    yield f"Outlives the agreement: {'yes' if clause.survives else 'no'}"
    yield f"Binds in a memorandum: {'yes' if clause.binding else 'no'}"
    for label, text in (("Reviewer", clause.note), ("Source", clause.origin)):
        if text:
            yield f"{label}: {text}"
    yield f"File: {clause.place.source.name}"
    yield ""
    yield clause.place.source.text.partition("\n---\n")[2].strip()
