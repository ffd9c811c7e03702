"""`pactwright check`: what is wrong in a term sheet or in the drafting of a paper, and how healthy the alliance is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path, PurePath

import click

from pactwright.cli.common import (
    ERRORS_FOUND,
    configuration,
    demand,
    exit_code,
    format_option,
    library_option,
    load_library,
    print_findings,
    tell,
    term_sheets,
)
from pactwright.cli.outputs import file_names, settled_style
from pactwright.diagnostics import Diagnostic
from pactwright.frozen import dataclass
from pactwright.pipeline import Drafted, Inside, Wishes, admit, check_file, draft, render
from pactwright.rules import Symptom, agenda, examine, to_table
from pactwright.workspace import read_bytes, read_source, write_unless_changed


@click.command(short_help="Say what is wrong in a term sheet, and how to mend it.")
@term_sheets
@format_option
@click.option("--select", metavar="CODES", help="Show only findings whose code or name begins so; several by comma.")
@click.option("--ignore", metavar="CODES", help="Leave out findings whose code or name begins so; several by comma.")
@click.option(
    "--agenda",
    "folder",
    metavar="DIR",
    help="Write what to talk about before signing into this folder, as a Word file and as Markdown.",
    type=click.Path(file_okay=False, path_type=Path),
)
@library_option
@click.pass_context
def check(
    context: click.Context,
    *,
    termsheets: Sequence[str],
    form: str,
    select: str | None,
    ignore: str | None,
    folder: Path | None,
    library: str | None,
) -> None:
    """Check each TERMSHEET and print all findings with place and cure, and the health of the alliance.

    A Word, Markdown or text file (.docx, .md, .txt) is a draft, whoever made it: its drafting is checked.

    Nothing is written, except for the agendas that `--agenda` asks for. Exit code: 1 where there is an error, or where
    an agenda would be written over a file that someone changed, else 0.
    """
    settled = configuration(termsheets).check
    picked = _Picked(_codes(select, settled.select), _codes(ignore, settled.ignore))
    checked = _checked(termsheets, library)
    shown = [one for one in checked.diagnostics if picked.has(one.code, one.name)]
    print_findings(shown, form)
    if form == "text":
        _tell_health(shown, checked, picked)
    if folder is not None and _write_agendas(checked, picked, folder):
        context.exit(ERRORS_FOUND)
    context.exit(exit_code(shown))


@dataclass(frozen=True, slots=True)
class _Picked:
    """Which findings are wanted: codes and names, or their beginnings; no selection wants all."""

    select: tuple[str, ...]
    ignore: tuple[str, ...]

    def has(self, code: str, name: str) -> bool:
        """Whether a finding of this code and name is wanted."""
        wanted = not self.select or _begins_so(self.select, code, name)
        return wanted and not _begins_so(self.ignore, code, name)


@dataclass(frozen=True, slots=True)
class _CheckedSheets:
    """The term sheets with a draft of each that has no errors, and all findings."""

    termsheets: Sequence[str]
    drafts: Sequence[Drafted | None]
    diagnostics: Sequence[Diagnostic]


def _checked(termsheets: Sequence[str], library: str | None) -> _CheckedSheets:
    clauses = load_library(library, termsheets)
    found: list[Diagnostic] = []
    drafts: list[Drafted | None] = []
    for name in termsheets:
        if PurePath(name).suffix not in _ENDINGS_OF_TERM_SHEETS and _is_draft(name):
            found.extend(_findings_in_draft(name))
            drafts.append(None)
            continue
        source = read_source(name)
        drafted = draft(source.value, clauses, Wishes()) if source.value is not None else None
        found.extend((*source.diagnostics, *(drafted.diagnostics if drafted else ())))
        drafts.append(drafted.value if drafted else None)
    return _CheckedSheets(termsheets, drafts, found)


_ENDINGS_OF_TERM_SHEETS = frozenset({".yaml", ".yml", ".json"})
"""Whatever ends so is no draft, and nothing that reads drafts has to be loaded for it."""


def _is_draft(name: str) -> bool:
    from pactwright.drafts import is_draft  # as said above

    return is_draft(name)


def _findings_in_draft(name: str) -> Sequence[Diagnostic]:
    from pactwright.drafts import LARGEST_DRAFT  # as said above

    return check_file(name, read_bytes(name, LARGEST_DRAFT + 1))


def _tell_health(shown: Sequence[Diagnostic], checked: _CheckedSheets, picked: _Picked) -> None:
    """Print the table of health for a single term sheet; for many it would hide the findings."""
    if not shown:
        click.echo("No findings.", err=True)
    (drafted, *more) = checked.drafts
    if drafted is None or more or picked.select:
        return
    left = _left_in(drafted, picked)
    click.echo(("\n" if shown else "") + to_table(left), nl=False)
    if left:
        click.echo("\n`pactwright check --agenda DIR` writes these questions as the agenda of a meeting.")


def _left_in(drafted: Drafted, picked: _Picked) -> list[Symptom]:
    found = examine(drafted.located).symptoms
    return [one for one in found if picked.has(one.rule.code, one.rule.name)]


def _write_agendas(checked: _CheckedSheets, picked: _Picked, folder: Path) -> bool:
    """Write an agenda for each term sheet without errors; return whether that was refused."""
    style = demand(admit(settled_style(None, checked.termsheets)))
    files = []
    for name, drafted in zip(file_names(checked.termsheets), checked.drafts, strict=True):
        if drafted is not None:
            paper = replace(drafted, agreement=agenda(drafted.agreement, _left_in(drafted, picked)))
            for form in ("docx", "md"):
                written = demand(render(paper, form, style, inside=Inside(source=False)))
                files.append((folder / f"{name}-agenda.{form}", written))
    refused = write_unless_changed(files)
    tell(refused)
    if not refused:
        click.echo("".join(f"{path}\n" for path, _ in files), nl=False, err=True)
    return bool(refused)


def _codes(option: str | None, settled: Sequence[str]) -> tuple[str, ...]:
    """Return the codes of an option, or those of the configuration where the option is not given."""
    if option is None:
        return tuple(settled)
    return tuple(code.strip() for code in option.split(",") if code.strip())


def _begins_so(codes: Sequence[str], code: str, name: str) -> bool:
    return any(code.startswith(wished.upper()) or name.startswith(wished.lower()) for wished in codes)
