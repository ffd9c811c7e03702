"""What several commands share: their options, reading a library, telling findings."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

import click

from pactwright.clauses import ClauseLibrary, check_files, check_for_use, open_library, read_library
from pactwright.config import NOTHING_SETTLED, Config
from pactwright.diagnostics import (
    Checked,
    Diagnostic,
    Severity,
    closest,
    or_list,
    to_github,
    to_json,
    to_sarif,
    to_text,
)
from pactwright.source import Source
from pactwright.workspace import (
    config_file,
    library_sources,
    read_config_file,
    recollect,
    remember,
    shipped_styles,
    style_folder,
)

if TYPE_CHECKING:  # most commands read no style
    from pactwright.house_style import StyleFolder

T = TypeVar("T")

ERRORS_FOUND = 1


def _explained_sarif(found: Iterable[Diagnostic]) -> str:
    """Write findings as SARIF, each rule with its page."""
    # All rules together take as long to load as a check; only this form needs them.
    from pactwright.rules import explained

    return to_sarif(found, explained())


FINDING_FORMATS: Mapping[str, Callable[[Iterable[Diagnostic]], str]] = MappingProxyType(
    {"text": to_text, "json": to_json, "sarif": _explained_sarif, "github": to_github}
)
"""The forms in which findings are printed."""

# Whether a file can be read is for the machine to say; whether there is one is a matter of usage.
A_FILE = click.Path(exists=True, dir_okay=False, readable=False, allow_dash=True)

term_sheets = click.argument("termsheets", metavar="TERMSHEET...", nargs=-1, required=True, type=A_FILE)
library_option = click.option(
    "--library",
    metavar="DIR",
    help="Lay the clauses in this folder over those that come with Pactwright.",
    type=click.Path(exists=True, file_okay=False),
)
format_option = click.option(
    "--format",
    "form",
    type=click.Choice(list(FINDING_FORMATS)),
    default="text",
    show_default=True,
    help="How findings are printed.",
)


def configuration(term_sheets: Sequence[str] = ()) -> Config:
    """Return what `pactwright.toml` settles for these term sheets, or for the folder we are in where there are none.

    Files for one command must come under one configuration: what holds for one would else hold for all.
    """
    files = {config_file(sheet) for sheet in term_sheets or ("-",)}
    if len(files) > 1:
        shown = " and ".join(sorted(file or "no file" for file in files))
        raise click.UsageError(f"These term sheets come under different settings ({shown}): give them apart.")
    file = files.pop()
    return NOTHING_SETTLED if file is None else demand(read_config_file(file))


def load_library(folder: str | None, term_sheets: Sequence[str] = ()) -> ClauseLibrary:
    """Read the clause library; tell what is wrong in it and stop. A library of the user's own is checked as well.

    Without a folder it is the one that `pactwright.toml` names for the term sheets, or the one that comes with us.
    """
    own = folder or configuration(term_sheets).library
    _remember_across_runs()
    read = _layers(own, open_library)
    if read.value is None or own is None:
        return demand(read)
    return demand(Checked(read.value, (*read.diagnostics, *check_for_use(read.value))))


def _remember_across_runs() -> None:
    """Take up what earlier runs have read, and keep at the end of the command what this one has read anew."""
    command = click.get_current_context(silent=True)
    if command is not None:  # a script has no command that ends
        recollect()
        command.call_on_close(remember)


def read_layers(own: str | None) -> Checked[ClauseLibrary]:
    """Read the library that comes with Pactwright, and over it the folder of the user's own, with every text."""
    return _layers(own, read_library)


def check_layers(own: str | None) -> tuple[Diagnostic, ...]:
    """Check the library that comes with Pactwright, and over it the folder of the user's own, with every text."""
    _remember_across_runs()
    files = _files(own)
    ours, theirs = files.value or ((), ())
    return (*files.diagnostics, *check_files(ours, own=theirs))


def _layers(own: str | None, read: Callable[..., Checked[ClauseLibrary]]) -> Checked[ClauseLibrary]:
    files = _files(own)
    ours, theirs = files.value or ((), ())
    library = read(ours, own=theirs)
    return Checked(library.value, (*files.diagnostics, *library.diagnostics))


def _files(own: str | None) -> Checked[tuple[tuple[Source, ...], tuple[Source, ...]]]:
    """Read the files that come with Pactwright, and those of the user's own folder."""
    ours = library_sources()
    theirs: Checked[tuple[Source, ...]] = Checked(())
    if own is not None:
        theirs = library_sources(own)
        refuse_empty(theirs, own)
    return Checked((ours.value or (), theirs.value or ()), (*ours.diagnostics, *theirs.diagnostics))


def named_style(name: str, parameter: str) -> StyleFolder:
    """Read the files of a house style by its name or folder; tell where there is neither."""
    known = shipped_styles()
    if name not in known and not Path(name).is_dir():
        near = closest(name, known)
        meant = f"Did you mean `{near}`?" if near else f"Choose {or_list(known)}, or name a folder."
        raise click.BadParameter(f"There is no style `{name}`. {meant}", param_hint=parameter)
    return style_folder(name)


def refuse_empty(sources: Checked[tuple[Source, ...]], folder: str | None) -> None:
    """Refuse a folder that holds no library: most likely another one was meant."""
    if not sources.value and not sources.has_errors:
        raise click.UsageError(f"There are no clauses (.md) and no instruments (.yaml) in {folder}.")


def demand(checked: Checked[T]) -> T:
    """Return the value of an outcome; where there is none, tell the findings on standard error and exit with 1."""
    if checked.value is None or checked.has_errors:
        tell(checked.diagnostics)
        raise click.exceptions.Exit(ERRORS_FOUND)
    return checked.value


def tell(found: Iterable[Diagnostic]) -> None:
    """Print findings on standard error."""
    text = to_text(found, colour=_in_colour(sys.stderr.isatty()))
    if text:
        click.echo(text, err=True, nl=False)


def print_findings(found: Iterable[Diagnostic], form: str) -> None:
    """Print findings on standard output in the wished form."""
    found = list(found)
    if form == "text":
        click.echo(to_text(found, colour=_in_colour(sys.stdout.isatty())), nl=False)
    else:
        click.echo(FINDING_FORMATS[form](found), nl=False)


def exit_code(found: Iterable[Diagnostic]) -> int:
    """Return 1 where any finding is an error, else 0."""
    return ERRORS_FOUND if any(one.severity is Severity.ERROR for one in found) else 0


def _in_colour(is_terminal: bool) -> bool:  # noqa: FBT001  # one word says it all
    wish = click.get_current_context().find_root().color
    return is_terminal if wish is None else wish
