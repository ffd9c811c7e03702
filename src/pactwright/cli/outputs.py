"""What commands that write files share: options, the names of the files, the house style, what travels inside."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from pactwright.cli.common import configuration, demand, named_style
from pactwright.diagnostics import Checked
from pactwright.file_names import folded, safe_stem
from pactwright.pipeline import FORMATS, PDF_ENGINES, admit, missing_for

if TYPE_CHECKING:  # as in `common`
    from pactwright.house_style import HouseStyle, StyleFolder

_Command = TypeVar("_Command", bound=Callable[..., object])

formats_option = click.option(
    "--format",
    "formats",
    multiple=True,
    default=("docx", "pdf"),
    type=click.Choice(list(FORMATS)),
    help="What to write; may be given several times. Default: docx and pdf.",
)
template_option = click.option(
    "--template", metavar="NAME|DIR", help="The house style. Default: the one in pactwright.toml, or classic."
)

pdf_engine_option = click.option(
    "--pdf-engine",
    type=click.Choice(PDF_ENGINES),
    default=PDF_ENGINES[0],
    show_default=True,
    help="Who lays out PDF files. Typst is many times as quick, and an extra of its own.",
)

_PAPER_OPTIONS = (
    click.option("--final", is_flag=True, help="Write the paper to sign: no draft mark, and no open points allowed."),
    click.option(
        "--date",
        "day",
        metavar="YYYY-MM-DD",
        type=click.DateTime(["%Y-%m-%d"]),
        help="The day in the properties of a file; otherwise the day of the draft in the term sheet.",
    ),
    click.option("--notes", is_flag=True, help="Pin drafting notes to the Word file; other formats take none."),
    click.option(
        "--no-source", is_flag=True, help="Leave the term sheet out of Word and PDF files; else it travels inside."
    ),
    click.option("--force", is_flag=True, help="Write over files that were changed since, or not drafted here."),
)


def paper_options(command: _Command) -> _Command:
    """Add the options that say what a paper is and carries, whether one is drafted or a thousand."""
    for option in reversed(_PAPER_OPTIONS):
        command = option(command)
    return command


def refuse_notes_in_final(*, notes: bool, final: bool) -> None:
    """Refuse drafting notes in a paper to sign."""
    if notes and final:
        raise click.UsageError("--notes belongs to drafts: a paper to sign carries no drafting notes.")


def file_names(termsheets: Sequence[str]) -> list[str]:
    """Return the file names without ending; two that are alike would overwrite each other."""
    names = [safe_stem("termsheet" if sheet == "-" else Path(sheet).stem) for sheet in termsheets]
    alike = [folded(name) for name in names]
    for position, name in enumerate(alike):
        if name in alike[:position]:
            first = termsheets[alike.index(name)]
            clash = f"{first} and {termsheets[position]} would both be written as {names[position]}"
            raise click.UsageError(f"{clash}: draft them apart, each with its own -o.")
    return names


def settled_style(template: str | None, termsheets: Sequence[str]) -> StyleFolder:
    """Read the house style that is asked for, or else the one that is settled for these term sheets."""
    if template is not None:
        return named_style(template, "--template")
    return named_style(configuration(termsheets).template or "classic", "`template` in pactwright.toml")


def admitted(folder: StyleFolder, formats: Sequence[str], pdf_engine: str) -> HouseStyle:
    """Let a house style in; stop where something is wrong with it, or where it has nothing for the engine."""
    style = demand(admit(folder))
    lacking = missing_for(style, pdf_engine) if "pdf" in formats else ()
    return demand(Checked(style, lacking))


def say_what_travels(formats: Sequence[str]) -> None:
    """Remind whoever is about to sign that the files of some formats carry the term sheet."""
    if not _WITH_SOURCE.isdisjoint(formats):
        click.echo("The term sheet travels inside the Word and PDF files. `--no-source` leaves it out.", err=True)


_WITH_SOURCE = frozenset({"docx", "pdf"})
