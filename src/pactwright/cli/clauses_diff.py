"""`pactwright clauses diff`: what changed between two libraries, and which drafts would change."""

from __future__ import annotations

from collections.abc import Sequence

import click

from pactwright.clauses import ClauseLibrary, read_library
from pactwright.cli.common import A_FILE, ERRORS_FOUND, demand, read_layers, refuse_empty, tell
from pactwright.library_changes import compare, compare_drafts, draft_to_text, to_text
from pactwright.workspace import library_sources, read_source

_FOLDER = click.Path(exists=True, file_okay=False)


@click.command("diff")
@click.argument("old", type=_FOLDER)
@click.argument("new", type=_FOLDER)
@click.argument("termsheets", metavar="[TERMSHEET]...", nargs=-1, type=A_FILE)
@click.pass_context
def diff_libraries(context: click.Context, old: str, new: str, termsheets: Sequence[str]) -> None:
    """Say what changed from the clause library in the folder OLD to that in NEW, and in the draft of each TERMSHEET.

    A folder whose instruments name clauses of its own only is a whole library; any other is laid over ours. Exit code:
    1 where a term sheet cannot be drafted with both, else 0.
    """
    before, after = _library(old), _library(new)
    click.echo(to_text(compare(before, after)), nl=False)
    failed = False
    for name in termsheets:
        compared = compare_drafts(demand(read_source(name)), before, after)
        if compared.value is None:
            tell(compared.diagnostics)
            failed = True
        else:
            click.echo(draft_to_text(compared.value), nl=False)
    context.exit(ERRORS_FOUND if failed else 0)


def _library(folder: str) -> ClauseLibrary:
    sources = library_sources(folder)
    refuse_empty(sources, folder)
    files = demand(sources)
    alone = demand(read_library(files))
    named = {slot.clause for instrument in alone.instruments.values() for slot in instrument.slots}
    is_whole = bool(named) and named <= alone.clauses.keys()
    return alone if is_whole else demand(read_layers(folder))
