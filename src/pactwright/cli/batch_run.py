"""`pactwright batch SOURCE -o DIR`: a paper for each row."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TypedDict, Unpack

import click

from pactwright.batch import ENDINGS, Cluster, Limits, Pattern, Processes, WrongPattern, is_source, pattern_from
from pactwright.cli.batch_base import base_option
from pactwright.cli.batch_job import Asked, Drafters, check_all, draft_all
from pactwright.cli.common import ERRORS_FOUND, library_option
from pactwright.cli.outputs import (
    formats_option,
    paper_options,
    pdf_engine_option,
    refuse_notes_in_final,
    template_option,
)
from pactwright.diagnostics import or_list
from pactwright.pipeline import Inside
from pactwright.workspace import day_of_build, has_ledger, is_store, processors

_MEGABYTES = 2_000


class PlaceOfDrafts(click.Path):
    """A folder that is there or not yet, or an address of a store, which is left as it is."""

    def __init__(self) -> None:
        super().__init__(file_okay=False)

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:  # type: ignore[override]  # a text, never bytes
        """Refuse a file."""
        return value if is_store(value) else str(super().convert(value, param, ctx))


@click.command(name="run", hidden=True)
@click.argument("source", metavar="SOURCE", type=click.Path(exists=True, readable=False))
@click.option(
    "-o",
    "--output",
    "folder",
    metavar="DIR",
    type=PlaceOfDrafts(),
    help="Write into this folder, or into a store: s3://bucket/drafts.",
)
@click.option(
    "--ledger",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Keep the ledger in this folder. Default: DIR/.pactwright; for a store, a folder of yours.",
)
@base_option
@click.option("--sheet", metavar="NAME", help="The sheet of a workbook. Default: the first that is shown.")
@formats_option
@pdf_engine_option
@click.option(
    "--name",
    "pattern",
    metavar="PATTERN",
    help="How files are named: `row`, `stem` (of the source's own file) and fields, in braces."
    " Default: {row:04d}-{parties[1].short_name}; for a folder, {stem}.",
)
@click.option("--check-only", is_flag=True, help="Say what is wrong in all rows, and write nothing.")
@click.option("--resume", is_flag=True, help="Go on with a batch that was cut off. A plain run does so too.")
@click.option(
    "--workers", type=click.IntRange(1, 256), metavar="N", help="How many processes draft. Default: one a processor."
)
@click.option(
    "--time-limit",
    type=click.FloatRange(min=1),
    default=120,
    show_default=True,
    metavar="SECONDS",
    help="How long a document may take.",
)
@click.option(
    "--memory-limit",
    type=click.IntRange(min=300),
    metavar="MB",
    help=f"How much memory a process may have.  [default: {_MEGABYTES:,}]",
)
@click.option(
    "--dask", metavar="ADDRESS", help="Let a Dask cluster draft: the address of its scheduler, tcp://10.0.0.1:8786."
)
@click.option("--zip", "with_zip", is_flag=True, help="Put all drafts and the report into DIR/drafts.zip as well.")
@template_option
@library_option
@paper_options
@click.pass_context
def run(
    context: click.Context,
    *,
    folder: str | None,
    check_only: bool,
    resume: bool,
    **words: Unpack[Words],
) -> None:
    """Draft an agreement for each row of SOURCE.

    SOURCE is a sheet (.csv, .xlsx), lines of JSON (.jsonl), several documents in one .yaml file, or a folder of term
    sheets. The columns of a sheet are paths of fields, such as parties[1].legal_name; `--base` says the rest.

    All rows are checked before the first is drafted. A row with errors is reported and changes no other. Run it again,
    and only what has changed is drafted anew. DIR/report.html and DIR/report.csv tell what came of each row.
    Exit codes: 0 fine, 1 errors in some rows, 2 usage, 3 something is wrong with the machine.
    """
    refuse_notes_in_final(notes=words["notes"], final=words["final"])
    _refuse(words, folder, check_only=check_only, resume=resume)
    asked = _asked(words)
    failed = check_all(asked) if check_only or folder is None else draft_all(asked, folder)
    context.exit(ERRORS_FOUND if failed else 0)


class Words(TypedDict):
    """The words of the command line that say what is to be drafted, and how."""

    source: str
    base: str | None
    sheet: str | None
    formats: tuple[str, ...]
    pdf_engine: str
    pattern: str | None
    workers: int | None
    dask: str | None
    time_limit: float
    memory_limit: int | None
    with_zip: bool
    ledger: Path | None
    template: str | None
    library: str | None
    final: bool
    day: datetime | None
    notes: bool
    no_source: bool
    force: bool


def _asked(words: Words) -> Asked:
    kinds = tuple(dict.fromkeys(words["formats"]))
    return Asked(
        source=words["source"],
        base=words["base"],
        sheet=words["sheet"],
        formats=kinds,
        pdf_engine=words["pdf_engine"],
        pattern=_pattern(words["pattern"], words["source"], kinds),
        drafters=_drafters(words),
        library=words["library"],
        template=words["template"],
        final=words["final"],
        day=words["day"].date() if words["day"] else day_of_build(),
        inside=Inside(notes=words["notes"], source=not words["no_source"]),
        force=words["force"],
        with_zip=words["with_zip"],
        ledger=words["ledger"],
    )


def _drafters(words: Words) -> Drafters:
    """Say who drafts: processes here, or the workers of a cluster, which have limits of their own."""
    address, limit = words["dask"], words["time_limit"]
    if address is None:
        limits = Limits(words["workers"] or processors(), limit, words["memory_limit"] or _MEGABYTES)
        return lambda setting: Processes(setting, limits)
    if words["workers"] or words["memory_limit"]:
        raise click.UsageError(
            "--workers and --memory-limit are for this computer; with --dask, set them as you start"
            " the workers: dask worker --nworkers 8 --memory-limit 2GB."
        )
    return lambda setting: Cluster(setting, address, limit=limit)


def _refuse(words: Words, folder: str | None, *, check_only: bool, resume: bool) -> None:
    source = words["source"]
    if not is_source(source):
        raise click.UsageError(f"{source} is no source of a batch: its name has to end in {or_list(ENDINGS)}.")
    if folder is None and not check_only:
        raise click.UsageError("Say with -o which folder to write into, or check the rows with --check-only.")
    if resume and (folder is None or not has_ledger(folder, words["ledger"])):
        raise click.UsageError(f"There is nothing to resume in {folder or 'no folder'}: run without --resume.")


def _pattern(text: str | None, source: str, formats: tuple[str, ...]) -> Pattern:
    usual = "{stem}" if Path(source).is_dir() else "{row:04d}-{parties[1].short_name}"
    try:
        return pattern_from(text or usual, formats)
    except WrongPattern as reason:
        raise click.BadParameter(str(reason), param_hint="--name") from None
