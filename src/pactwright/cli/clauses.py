"""`pactwright clauses`: the library from outside."""

from __future__ import annotations

from collections.abc import Iterator

import click

from pactwright.clauses import Clause, ClauseLibrary, Instrument
from pactwright.cli.common import (
    check_layers,
    configuration,
    exit_code,
    format_option,
    library_option,
    load_library,
    print_findings,
)
from pactwright.diagnostics import closest


class _Clauses(click.Group):
    """A group that imports the commands with a page of their own when one is asked for that is not on this page."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all."""
        self._add_the_others()
        return super().list_commands(ctx)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command; for a slip of the pen, click looks among all for the one that was meant."""
        if cmd_name not in self.commands:
            self._add_the_others()
        return super().get_command(ctx, cmd_name)

    def _add_the_others(self) -> None:
        # They draft and compare: what they load takes longer than to check a library in which nothing has changed.
        from pactwright.cli.clauses_diff import diff_libraries
        from pactwright.cli.clauses_new import new_clause_file
        from pactwright.cli.clauses_test import run_clause_tests

        for command in (new_clause_file, run_clause_tests, diff_libraries):
            self.add_command(command)


@click.group(cls=_Clauses, short_help="List, show and check the clauses of the library.")
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
    found = check_layers(library or configuration().library)
    print_findings(found, form)
    if not found and form == "text":
        click.echo("No findings.", err=True)
    context.exit(exit_code(found))


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
    yield f"Version: {clause.version}"
    yield f"File: {clause.place.source.name}"
    if clause.id in library.replaced:
        yield f"In place of: {library.replaced[clause.id].source.name}"
    yield ""
    yield clause.place.source.text.partition("\n---\n")[2].strip()
