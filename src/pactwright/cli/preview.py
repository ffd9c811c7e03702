"""`pactwright preview`: the draft in the browser, alive while the term sheet is edited."""

from __future__ import annotations

import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pactwright.cli.common import configuration, demand, library_option, load_library
from pactwright.cli.outputs import settled_style, template_option
from pactwright.pipeline import admit
from pactwright.workspace import deals_in

if TYPE_CHECKING:  # the server takes longer to load than a whole `--help`
    from pactwright.preview import Setting

_PORT = click.IntRange(0, 65535)


@click.command(short_help="Show a draft in the browser while you edit the term sheet.")
@click.argument("place", metavar="TERMSHEET|DIR", type=click.Path(exists=True, readable=False))
@click.option("--port", default=0, metavar="PORT", type=_PORT, help="Answer at this port. Default: any free one.")
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
    # As above.
    from pactwright.preview import Wish, serve

    near = deals_in(place) or (str(Path(place) / "-"),)
    settled = configuration(near)
    own = (library or settled.library, template or settled.template)
    wish = Wish(
        place,
        _setting(near, template, library),
        is_folder=Path(place).is_dir(),
        port=port,
        is_read_only=read_only,
        own=tuple(folder for folder in own if folder and Path(folder).is_dir()),
        again=lambda: _setting_or_none(near, template, library),
    )
    serve(wish, lambda address: _ready(address, opens=opens))


def _setting(near: tuple[str, ...], template: str | None, library: str | None) -> Setting:
    # As above.
    from pactwright.preview import Setting

    style = demand(admit(settled_style(template, near)))
    return Setting(load_library(library, near), style, configuration(near).check.ignore)


def _setting_or_none(near: tuple[str, ...], template: str | None, library: str | None) -> Setting | None:
    """Return the setting anew; where it has faults, tell them on the terminal."""
    try:
        return _setting(near, template, library)
    except click.exceptions.Exit:
        return None


def _ready(address: str, *, opens: bool) -> None:
    click.echo(f"Pactwright preview: {address}")
    click.echo("Stop it with Ctrl+C.", err=True)
    if opens:
        webbrowser.open(address)
