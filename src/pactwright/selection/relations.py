"""What clauses say of each other: missing requirements and conflicts, with both places."""

from __future__ import annotations

from collections.abc import Iterator

from pactwright.diagnostics import Diagnostic, Related
from pactwright.selection.findings import selection_diagnostic
from pactwright.selection.model import Choice, Omission, Selection
from pactwright.source import Place
from pactwright.termsheet import LocatedTermSheet


def check_relations(selection: Selection, located: LocatedTermSheet) -> Iterator[Diagnostic]:
    """Yield each requirement that is out, and once each conflict between two clauses that are in."""
    chosen = {choice.clause.id: choice for choice in selection.choices}
    omitted = {omission.clause.id: omission for omission in selection.omissions}
    contradicted: set[frozenset[str]] = set()
    for choice in selection.choices:
        for required in choice.clause.requires:
            if required not in chosen:
                yield _missing(choice, required, omitted.get(required), located=located)
        for other in choice.clause.conflicts:
            pair = frozenset({choice.clause.id, other})
            if other in chosen and pair not in contradicted:
                contradicted.add(pair)
                yield _conflict(choice, chosen[other], located)


def _missing(choice: Choice, required: str, omission: Omission | None, *, located: LocatedTermSheet) -> Diagnostic:
    why = "this kind of paper does not hold it" if omission is None else f"it is out ({omission.because.words})"
    wish = _wish_to_leave_out(omission, located)
    related = () if omission is None else (Related(f"`{required}` is left out by this", omission.because.rule),)
    return selection_diagnostic(
        "missing-requirement",
        f"`{choice.clause.id}` needs `{required}` beside it, but {why}.",
        f"Take `{required}` in, or leave `{choice.clause.id}` out, under `clauses`.",
        _place(choice, located) if wish is None else wish,
        related=related,
    )


def _wish_to_leave_out(omission: Omission | None, located: LocatedTermSheet) -> Place | None:
    """Return the wish of the term sheet that leaves a clause out, if one does: that is the line to change."""
    wished = [path for path in omission.because.facts if path[0] == "clauses"] if omission else []
    return located.place((*wished[0], "clause")) if wished else None


def _conflict(one: Choice, other: Choice, located: LocatedTermSheet) -> Diagnostic:
    return selection_diagnostic(
        "conflicting-clauses",
        f"`{one.clause.id}` and `{other.clause.id}` contradict each other, and both are in.",
        "Leave one of them out under `clauses`, or change the fact that brings it in.",
        _place(one, located),
        related=(Related(f"`{other.clause.id}` is in by this", _place(other, located)),),
    )


def _place(choice: Choice, located: LocatedTermSheet) -> Place:
    """Return the fact of the term sheet that brought a clause in, or the rule where it asks for none."""
    return located.place(choice.because.facts[0]) if choice.because.facts else choice.because.rule
