"""`pactwright batch template`: the sheet to fill in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from pactwright.batch import Heading, columns_from, place_of_file, plain_of, template_columns, to_xlsx
from pactwright.cli.batch_base import base_option, read_base
from pactwright.cli.common import ERRORS_FOUND, demand, tell
from pactwright.workspace import write_unless_changed


@click.command(short_help="Make the sheet to fill in.")
@base_option
@click.option(
    "-o",
    "--output",
    "file",
    metavar="FILE",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the workbook here; its name ends in .xlsx.",
)
@click.option(
    "--column", "columns", metavar="PATH", multiple=True, help="A further column; may be given several times."
)
@click.option("--force", is_flag=True, help="Write over a workbook that was filled in, or not made here.")
@click.pass_context
def template(context: click.Context, *, base: str | None, file: Path, columns: Sequence[str], force: bool) -> None:
    """Make an Excel sheet with a column for each field that differs from deal to deal.

    The columns are what a deal needs and the base leaves out, and what often differs. Each says what belongs in it,
    with an example, and offers words to choose from where there are some.
    """
    if file.suffix.lower() != ".xlsx":
        raise click.BadParameter(f"{file} has to end in .xlsx.", param_hint="-o")
    wished = demand(columns_from([Heading(text, place_of_file("--column"), "--column") for text in columns]))
    made = to_xlsx(template_columns(plain_of(read_base(base)), [path for path in wished if path]))
    found = write_unless_changed([(file, made)], force=force)
    tell(found)
    if found:
        context.exit(ERRORS_FOUND)
    click.echo(file)
