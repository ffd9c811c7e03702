"""What clauses say of each other: missing requirements and conflicts, with both places."""

from __future__ import annotations

from collections.abc import Iterator

from pactwright.diagnostics import Diagnostic, Related, Severity
from pactwright.selection.model import Choice, Selection
from pactwright.source import Place
from pactwright.termsheet import LocatedTermSheet


def check_relations(selection: Selection, located: LocatedTermSheet) -> Iterator[Diagnostic]:
    """Yield each requirement that is out and each conflict between two clauses that are in."""
    chosen = {choice.clause.id: choice for choice in selection.choices}
    for choice in selection.choices:
        yield from _missing(choice, chosen, selection, located=located)
        for other in choice.clause.conflicts:
            if other in chosen:
                yield _conflict(choice, chosen[other], located)


def _missing(
    choice: Choice, chosen: dict[str, Choice], selection: Selection, *, located: LocatedTermSheet
) -> Iterator[Diagnostic]:
    omitted = {omission.clause.id: omission for omission in selection.omissions}
    for required in choice.clause.requires:
        if required in chosen:
            continue
        omission = omitted.get(required)
        why = f"it is out: {omission.because.words}" if omission else "this kind of paper does not hold it"
        related = (Related(f"`{required}` is left out by this", omission.because.rule),) if omission is not None else ()
        yield Diagnostic(
            "SL106",
            "missing-requirement",
            Severity.ERROR,
            f"`{choice.clause.id}` needs `{required}` beside it, but {why}.",
            f"Take `{required}` in, or leave `{choice.clause.id}` out, under `clauses`.",
            _place(choice, located),
            related,
        )


def _conflict(one: Choice, other: Choice, located: LocatedTermSheet) -> Diagnostic:
    return Diagnostic(
        "SL107",
        "conflicting-clauses",
        Severity.ERROR,
        f"`{one.clause.id}` and `{other.clause.id}` contradict each other, and both are in.",
        "Leave one of them out under `clauses`, or change the fact that brings it in.",
        _place(one, located),
        (Related(f"`{other.clause.id}` is in by this", _place(other, located)),),
    )


def _place(choice: Choice, located: LocatedTermSheet) -> Place:
    return located.place(choice.because.facts[0]) if choice.because.facts else choice.because.rule
