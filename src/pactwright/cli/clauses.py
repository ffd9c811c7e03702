"""`pactwright clauses`: the library from outside."""

from __future__ import annotations

from collections.abc import Iterator

import click

from pactwright.clauses import Clause, ClauseLibrary, check_library
from pactwright.cli.common import (
    configuration,
    exit_code,
    format_option,
    library_option,
    load_library,
    print_findings,
    read_layers,
)
from pactwright.diagnostics import Diagnostic, closest


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
        papers = ", ".join(_papers(clause, loaded)) or "no paper"
        click.echo(f"{clause.id:<{width}}  {clause.title}  ({papers}){_origin(clause, loaded)}")


@clauses.command("show")
@click.argument("clause")
@library_option
def show_clause(clause: str, library: str | None) -> None:
    """Show a CLAUSE: what it is for, when it is in, and its text."""
    loaded = load_library(library)
    found = loaded.clauses.get(clause)
    if found is None:
        near = closest(clause, loaded.clauses)
        raise click.UsageError(f"There is no clause `{clause}`." + (f" Did you mean `{near}`?" if near else ""))
    for line in _page(found, loaded):
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
    read = read_layers(library or configuration().library)
    return [*read.diagnostics, *(() if read.value is None else check_library(read.value))]


def _origin(clause: Clause, library: ClauseLibrary) -> str:
    if clause.id not in library.own:
        return ""
    return "  yours, in place of ours" if clause.id in library.replaced else "  yours"


def _papers(clause: Clause, library: ClauseLibrary) -> list[str]:
    return [
        instrument.id
        for instrument in library.instruments.values()
        if clause.id in {instrument.parties, instrument.recitals, *(slot.clause for slot in instrument.slots)}
    ]


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
    if clause.id in library.replaced:
        yield f"In place of: {library.replaced[clause.id].source.name}"
    yield ""
    yield clause.place.source.text.partition("\n---\n")[2].strip()
