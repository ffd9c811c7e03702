"""`pactwright templates`: house styles, those that come with Pactwright and those of the user."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from pactwright.cli.common import demand, exit_code, format_option, load_library, named_style, print_findings
from pactwright.diagnostics import Diagnostic
from pactwright.file_names import safe_stem
from pactwright.house_style import SHEET, StyleFolder, check_style, read_style, to_yaml
from pactwright.pipeline import try_out
from pactwright.workspace import example_sources, shipped_styles, style_folder, write_all

_STYLE = click.argument("style", metavar="NAME|DIR")


@click.group(short_help="List, copy and check house styles.")
def templates() -> None:
    """Look at house styles: how papers look in Word and on a page. A style is a folder; a lawyer can restyle it."""


@templates.command("list")
def list_styles() -> None:
    """List the styles that come with Pactwright: name, paper, what a page looks like, and the folder."""
    folders = [style_folder(name) for name in shipped_styles()]
    width = max(len(folder.name) for folder in folders)
    for folder in folders:
        style = read_style(folder).value
        if style is not None:
            page = style.sheet.page.value if style.sheet.page is not None else ""
            click.echo(f"{folder.name:<{width}}  {page:<6}  {style.sheet.description or ''}")
            click.echo(f"{'':<{width}}  {'':<6}  {folder.path}")


@templates.command("new")
@click.argument("name")
@click.option("--from", "origin", metavar="NAME|DIR", default="classic", show_default=True, help="Copy this style.")
@click.option(
    "-o",
    "--output",
    "above",
    metavar="DIR",
    default=".",
    help="Make the folder in this one.",
    type=click.Path(file_okay=False, path_type=Path),
)
def new_style(name: str, origin: str, above: Path) -> None:
    """Copy a style into a new folder NAME, to be restyled. Nothing is ever written over."""
    folder = above / name
    if name in shipped_styles():
        raise click.BadParameter(f"`{name}` comes with Pactwright. Choose another name.", param_hint="NAME")
    if safe_stem(name) != name:
        raise click.BadParameter(f"No folder can be called `{name}` everywhere. Choose another.", param_hint="NAME")
    if folder.exists():
        raise click.BadParameter(f"{folder} is there already. Choose another name.", param_hint="NAME")
    copied = named_style(origin, "--from")
    write_all([(folder / file, content) for file, content in _renamed(copied, name)])
    click.echo(folder)
    click.echo(f"Restyle {folder / 'agreement.docx'} in Word, then run: pactwright templates check {folder}", err=True)


@templates.command("check")
@_STYLE
@format_option
@click.pass_context
def check_templates(context: click.Context, style: str, form: str) -> None:
    """Check a house style: what its templates say, ask for and hold. Nothing in it is run before it is found harmless.

    Then the examples that come with Pactwright are drafted in it, and nothing is written. Exit code: 1 where there is
    an error, else 0.
    """
    found = list(_findings(named_style(style, "NAME|DIR")))
    print_findings(found, form)
    if not found and form == "text":
        click.echo("No findings.", err=True)
    context.exit(exit_code(found))


def _findings(folder: StyleFolder) -> Iterator[Diagnostic]:
    checked = check_style(folder)
    yield from checked.diagnostics
    if checked.value is not None:
        yield from try_out(checked.value, example_sources(), load_library(None))


def _renamed(folder: StyleFolder, name: str) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a style, those of the styles it extends too, and its fields under the new name."""
    sheet = demand(read_style(folder)).sheet
    yield from {**folder.all_files, SHEET: to_yaml(sheet, name).encode()}.items()
