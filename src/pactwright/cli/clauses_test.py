"""`pactwright clauses test`: the tests that stand beside clauses, and what they have tried."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from pactwright.clause_tests import (
    ClauseTest,
    Outcome,
    cover,
    coverage_to_text,
    failure_to_text,
    read_clause_tests,
    run,
)
from pactwright.clauses import ClauseLibrary
from pactwright.cli.common import A_FILE, ERRORS_FOUND, configuration, demand, library_option, load_library, tell
from pactwright.diagnostics import Diagnostic
from pactwright.pipeline import Wishes, draft
from pactwright.selection import Selection
from pactwright.termsheet import TermSheet
from pactwright.workspace import clause_test_sources, read_source


@click.command("test")
@click.argument("clauses", metavar="[CLAUSE]...", nargs=-1)
@click.option("--coverage", "with_coverage", is_flag=True, help="Tell what no test has tried.")
@click.option(
    "--deal",
    "deals",
    metavar="TERMSHEET",
    multiple=True,
    type=A_FILE,
    help="With --coverage: count this term sheet too; may be given several times.",
)
@library_option
@click.pass_context
def run_clause_tests(
    context: click.Context, *, clauses: Sequence[str], with_coverage: bool, deals: Sequence[str], library: str | None
) -> None:
    """Run the tests that stand beside the clauses (`conf.core.test.yaml`), or those of some CLAUSE.

    Each gives facts and says what the clause reads for them. Exit code: 1 where a test fails, else 0.
    """
    folder = library or configuration().library
    loaded = load_library(folder)
    outcomes = [run(test, loaded) for test in _tests(folder, loaded, clauses)]
    failures = [failure for outcome in outcomes for failure in outcome.failures]
    for failure in failures:
        click.echo(failure_to_text(failure), nl=False)
    if with_coverage:
        click.echo(coverage_to_text(cover(loaded, [*_drafted(outcomes), *_deals(deals, loaded)])), nl=False)
    failed = sum(1 for outcome in outcomes if outcome.failures)
    click.echo(f"{len(outcomes)} tests, {failed} failed." if failed else f"{len(outcomes)} tests passed.", err=True)
    context.exit(ERRORS_FOUND if failures else 0)


def _tests(folder: str | None, library: ClauseLibrary, wanted: Sequence[str]) -> list[ClauseTest]:
    """Read the tests; those that cannot be read are told all at once, and nothing is run."""
    sources = clause_test_sources(folder)
    found: list[Diagnostic] = list(sources.diagnostics)
    tests: list[ClauseTest] = []
    for source in sources.value or ():
        checked = read_clause_tests(source, library.clauses)
        found.extend(checked.diagnostics)
        tests.extend(checked.value or ())
    tell(found)
    if found:
        raise click.exceptions.Exit(ERRORS_FOUND)
    chosen = [test for test in tests if not wanted or test.clause in wanted]
    if not chosen:
        where = "beside the clauses" if not wanted else f"for {', '.join(wanted)}"
        raise click.UsageError(f"There are no tests {where}: they stand in files such as conf.core.test.yaml.")
    return chosen


def _drafted(outcomes: Sequence[Outcome]) -> Iterator[tuple[TermSheet, Selection]]:
    for outcome in outcomes:
        if outcome.drafted is not None:
            yield outcome.drafted


def _deals(names: Sequence[str], library: ClauseLibrary) -> Iterator[tuple[TermSheet, Selection]]:
    for name in names:
        drafted = demand(draft(demand(read_source(name)), library, Wishes()))
        yield drafted.located.sheet, drafted.selection
