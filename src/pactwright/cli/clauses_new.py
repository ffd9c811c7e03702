"""`pactwright clauses new`: a clause file to begin with."""

from __future__ import annotations

import re
from pathlib import Path

import click

from pactwright.clauses import new_clause
from pactwright.cli.common import configuration, load_library
from pactwright.workspace import library_files, write_all

_ID = re.compile(r"[a-z]+\.[a-z_]+")


@click.command("new")
@click.argument("clause", metavar="ID")
@click.option(
    "--library",
    metavar="DIR",
    help="Write into this folder, which is made where it is missing. Default: the one in pactwright.toml.",
    type=click.Path(file_okay=False),
)
def new_clause_file(clause: str, library: str | None) -> None:
    """Write a file for a new clause ID (`topic.name`) that explains itself, or a copy of ours to be changed.

    Nothing is ever written over.
    """
    if not _ID.fullmatch(clause):
        raise click.BadParameter(f"`{clause}` is no id. Write a topic and a name: `conf.audit`.", param_hint="ID")
    folder = library or configuration().library
    if folder is None:
        cure = 'Name it with --library, or settle it in pactwright.toml: `library = "our-clauses"`.'
        raise click.UsageError(f"It is not said which folder your clauses are in. {cure}")
    path = Path(folder) / clause.partition(".")[0] / f"{clause}.md"
    known = library_files(folder)
    there = next((file for file in known if file.name == path.name), None)
    if there is not None:
        raise click.BadParameter(f"{there} is there already.", param_hint="ID")
    text = new_clause(clause, load_library(folder if known else None))
    write_all([(path, text.encode())])
    click.echo(path)
