"""`pactwright check`: what is wrong in a term sheet, or in the drafting of any paper."""

from __future__ import annotations

from collections.abc import Sequence

import click

from pactwright.cli.common import exit_code, format_option, library_option, load_library, print_findings, term_sheets
from pactwright.diagnostics import Diagnostic
from pactwright.drafts import LARGEST_DRAFT, is_draft
from pactwright.pipeline import Wishes, check_file, draft
from pactwright.workspace import read_bytes, read_source


@click.command(short_help="Say what is wrong in a term sheet, and how to mend it.")
@term_sheets
@format_option
@click.option("--select", metavar="CODES", help="Show only findings whose code or name begins so; several by comma.")
@click.option("--ignore", metavar="CODES", help="Leave out findings whose code or name begins so; several by comma.")
@library_option
@click.pass_context
def check(
    context: click.Context,
    *,
    termsheets: Sequence[str],
    form: str,
    select: str | None,
    ignore: str | None,
    library: str | None,
) -> None:
    """Check each TERMSHEET and print all findings with place and cure. Nothing is written.

    A Word, Markdown or text file (.docx, .md, .txt) is a draft, whoever made it: its drafting is checked.

    Exit code: 1 where there is an error, else 0.
    """
    clauses = load_library(library)
    found: list[Diagnostic] = []
    for name in termsheets:
        if is_draft(name):
            found.extend(check_file(name, read_bytes(name, LARGEST_DRAFT + 1)))
            continue
        source = read_source(name)
        found.extend(source.diagnostics)
        if source.value is not None:
            found.extend(draft(source.value, clauses, Wishes()).diagnostics)
    shown = [one for one in found if _wanted(one, select) and not (ignore and _wanted(one, ignore))]
    print_findings(shown, form)
    if not shown and form == "text":
        click.echo("No findings.", err=True)
    context.exit(exit_code(shown))


def _wanted(found: Diagnostic, codes: str | None) -> bool:
    if codes is None:
        return True
    wished = [code.strip() for code in codes.split(",") if code.strip()]
    return any(found.code.startswith(code.upper()) or found.name.startswith(code.lower()) for code in wished)
