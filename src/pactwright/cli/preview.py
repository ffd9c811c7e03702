"""`pactwright preview`: the draft in the browser, alive while the term sheet is edited."""

from __future__ import annotations

import webbrowser
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pactwright.cli.common import configuration, library_option, load_library
from pactwright.cli.outputs import admitted, pdf_engine_option, settled_style, template_option
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
@pdf_engine_option
def preview(  # one for each option
    *,
    place: str,
    port: int,
    opens: bool,
    read_only: bool,
    template: str | None,
    library: str | None,
    pdf_engine: str,
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
    wanted = partial(_setting, near, template=template, library=library, pdf_engine=pdf_engine)
    wish = Wish(
        place,
        wanted(),
        is_folder=Path(place).is_dir(),
        port=port,
        is_read_only=read_only,
        own=tuple(folder for folder in own if folder and Path(folder).is_dir()),
        again=partial(_or_none, wanted),
    )
    serve(wish, lambda address: _ready(address, opens=opens))


def _setting(near: tuple[str, ...], *, template: str | None, library: str | None, pdf_engine: str) -> Setting:
    # As above.
    from pactwright.preview import Setting

    style = admitted(settled_style(template, near), ("pdf",), pdf_engine)
    return Setting(load_library(library, near), style, pdf_engine, configuration(near).check.ignore)


def _or_none(wanted: Callable[[], Setting]) -> Setting | None:
    """Return the setting anew; where it has faults, tell them on the terminal."""
    try:
        return wanted()
    except click.exceptions.Exit:
        return None


def _ready(address: str, *, opens: bool) -> None:
    click.echo(f"Pactwright preview: {address}")
    click.echo("Stop it with Ctrl+C.", err=True)
    if opens:
        webbrowser.open(address)
