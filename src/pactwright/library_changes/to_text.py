"""What changed between two libraries, as text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pactwright.library_changes.drafts import DraftChange
from pactwright.library_changes.model import LibraryChange


def to_text(change: LibraryChange) -> str:
    """Write what changed: clauses that came (+), went (-) and changed (~), then the papers."""
    return "".join(f"{line}\n" for line in _lines(change))


def draft_to_text(change: DraftChange) -> str:
    """Write on one line what would change in a draft."""
    if change.same:
        return f"{change.name}: stays as it is\n"
    parts = _signed(("+", change.added), ("-", change.removed), ("~", change.changed))
    return f"{change.name}: changes: {parts or 'numbers and references only'}\n"


def _lines(change: LibraryChange) -> Iterator[str]:
    old, new = change.versions
    yield f"library {old} -> {new}" if old != new else f"library {old}: no change"
    yield from (f"+ {clause.id}  {clause.title}" for clause in change.added)
    yield from (f"- {clause.id}  {clause.title}" for clause in change.removed)
    for one in change.changed:
        yield f"~ {one.new.id}  {', '.join(one.what)}  ({one.old.version} -> {one.new.version})"
        yield from (f"    {line}" for line in one.lines)
    for paper in change.papers:
        yield f"{paper.instrument}: {_signed(('+', paper.added), ('-', paper.removed), ('~', paper.changed))}"


def _signed(*parts: tuple[str, Sequence[str]]) -> str:
    return ", ".join(f"{sign} {name}" for sign, names in parts for name in names)
