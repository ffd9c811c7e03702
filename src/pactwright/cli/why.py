"""`pactwright why`: the reason for every clause that is in and every one that is out."""

from __future__ import annotations

from collections.abc import Iterator

import click

from pactwright.clauses import ClauseLibrary
from pactwright.cli.common import A_FILE, demand, library_option, load_library
from pactwright.diagnostics import closest
from pactwright.pipeline import Drafted, Wishes, draft
from pactwright.selection import Choice, Omission, OwnText, Reason
from pactwright.source import Path, Place, locate
from pactwright.workspace import read_source


@click.command(short_help="Say why each clause is in or out.")
@click.argument("termsheet", metavar="TERMSHEET", type=A_FILE)
@click.argument("clause", metavar="[CLAUSE]", required=False)
@library_option
def why(termsheet: str, clause: str | None, library: str | None) -> None:
    """Say for each clause, or for one, why it is in the draft of TERMSHEET or out of it.

    Each reason names the rule and the line of the term sheet that it looked at.
    """
    loaded = load_library(library, [termsheet])
    drafted = demand(draft(demand(read_source(termsheet)), loaded, Wishes()))
    entries: list[Choice | Omission] = [*drafted.selection.choices, *drafted.selection.omissions]
    if clause is not None:
        entries = [entry for entry in entries if entry.clause.id == clause]
        if not entries:
            raise click.UsageError(_unknown(clause, drafted))
    for line in _lines(entries, drafted, loaded):
        click.echo(line)


def _unknown(clause: str, drafted: Drafted) -> str:
    selection = drafted.selection
    known = [choice.clause.id for choice in selection.choices] + [out.clause.id for out in selection.omissions]
    near = closest(clause, known)
    return f"There is no clause `{clause}` for this kind of paper." + (f" Did you mean `{near}`?" if near else "")


def _lines(entries: list[Choice | Omission], drafted: Drafted, library: ClauseLibrary) -> Iterator[str]:
    width = max(len(entry.clause.id) for entry in entries)
    for entry in entries:
        wording = _wording(entry) if isinstance(entry, Choice) else ""
        word = "in " if isinstance(entry, Choice) else "out"
        because = f"{entry.because.words}{wording}{_origin(entry.clause.id, library)}"
        yield f"{word}  {entry.clause.id:<{width}}  {because}{_places(entry.because, drafted)}"


def _origin(clause: str, library: ClauseLibrary) -> str:
    if clause not in library.own:
        return ""
    return "; your clause in place of ours" if clause in library.replaced else "; your clause"


def _wording(choice: Choice) -> str:
    if isinstance(choice.wording, OwnText):
        return "; in your own words"
    if len(choice.clause.variants) == 1:
        return ""
    condition = choice.wording.condition
    return f"; wording `{choice.wording.name}`" + (f", because {condition.in_words}" if condition else "")


def _places(reason: Reason, drafted: Drafted) -> str:
    """Return the rule and the lines of the term sheet it looked at: " [clauses/x.md:6; deal.yaml:14]"."""
    places = [_shown(reason.rule)]
    for path in reason.facts:
        shown = _fact(path, drafted)
        if shown not in places:
            places.append(shown)
    return f"  [{'; '.join(places)}]"


def _fact(path: Path, drafted: Drafted) -> str:
    name = ".".join(str(part) for part in path)
    document = drafted.located.document
    found = locate(document, path)
    if not found.is_whole:
        return f"{name} is not in the term sheet"
    return f"{name}, {_shown(Place(document.source, found.name_or_value))}"


def _shown(place: Place) -> str:
    return f"{place.source.name}:{place.span.line}"
