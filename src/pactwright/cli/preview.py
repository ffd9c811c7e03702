"""`pactwright preview`: the draft in the browser, alive while the term sheet is edited."""

from __future__ import annotations

import webbrowser
from pathlib import Path

import click

from pactwright.cli.common import configuration, demand, library_option, load_library
from pactwright.cli.outputs import settled_style, template_option
from pactwright.pipeline import admit
from pactwright.workspace import deals_in


@click.command(short_help="Show a draft in the browser while you edit the term sheet.")
@click.argument("place", metavar="TERMSHEET|DIR", type=click.Path(exists=True, readable=False))
@click.option(
    "--port", default=0, metavar="PORT", type=click.IntRange(0, 65535), help="The port. Default: any free one."
)
@click.option("--open/--no-open", "opens", default=True, help="Open the browser. Default: yes.")
@click.option("--read-only", is_flag=True, help="Let nobody change the term sheet on the page.")
@template_option
@library_option
def preview(  # one for each option
    *, place: str, port: int, opens: bool, read_only: bool, template: str | None, library: str | None
) -> None:
    """Show the agreement that TERMSHEET gives, or each one of DIR, on a page of this computer.

    The page follows every save, says what is wrong or open, and why each clause is there. Nobody but this computer can
    reach it. Stop it with Ctrl+C.
    """
    # The server takes longer to load than a whole `--help`.
    from pactwright.preview import Setting, Wish, serve

    sheets = deals_in(place)
    near = sheets or (str(Path(place) / "-"),)
    setting = Setting(
        load_library(library, near),
        demand(admit(settled_style(template, near))),
        configuration(near).check.ignore,
    )
    serve(
        Wish(place, setting, is_folder=Path(place).is_dir(), port=port, is_read_only=read_only),
        lambda address: _ready(address, opens=opens),
    )


def _ready(address: str, *, opens: bool) -> None:
    click.echo(f"Pactwright preview: {address}")
    click.echo("Stop it with Ctrl+C.", err=True)
    if opens:
        webbrowser.open(address)
