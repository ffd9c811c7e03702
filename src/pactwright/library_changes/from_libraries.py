"""From two libraries to what changed between them."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from pactwright.clauses import Clause, ClauseLibrary, Condition, Instrument
from pactwright.library_changes.model import ClauseChange, LibraryChange, PaperChange


def compare(old: ClauseLibrary, new: ClauseLibrary) -> LibraryChange:
    """Compare two libraries clause by clause and paper by paper."""
    both = [name for name in new.clauses if name in old.clauses]
    changed = (_changed(old.clauses[name], new.clauses[name]) for name in both)
    papers = sorted({*old.instruments, *new.instruments})
    compared = (_paper(name, old.instruments.get(name), new.instruments.get(name)) for name in papers)
    return LibraryChange(
        versions=(old.digest[:12], new.digest[:12]),
        added=tuple(clause for name, clause in new.clauses.items() if name not in old.clauses),
        removed=tuple(clause for name, clause in old.clauses.items() if name not in new.clauses),
        changed=tuple(one for one in changed if one is not None),
        papers=tuple(one for one in compared if one.added or one.removed or one.changed),
    )


def _changed(old: Clause, new: Clause) -> ClauseChange | None:
    if old.version == new.version:
        return None
    before, after = (clause.place.source.text.splitlines() for clause in (old, new))
    lines = list(difflib.unified_diff(before, after, n=0, lineterm=""))[2:]
    kept = tuple(line for line in lines if not line.startswith("@@"))
    return ClauseChange(old, new, tuple(_what(old, new)) or ("remarks",), kept)


def _what(old: Clause, new: Clause) -> Iterator[str]:
    """Name what changed, the weightiest first: a change of words or conditions changes drafts."""
    if _typed(old.condition) != _typed(new.condition):
        yield "the condition"
    names = [variant.name for variant in new.variants]
    gone = [variant.name for variant in old.variants if variant.name not in names]
    for name in names:
        before, after = old.variant(name), new.variant(name)
        if before is None or after is None:
            yield f"the wording `{name}` (new)"
        elif _typed(before.condition) != _typed(after.condition):
            yield f"the condition of `{name}`"
    yield from (f"the wording `{name}` (gone)" for name in gone)
    if _body(old) != _body(new):
        yield "the words"
    for field in ("title", "kind", "requires", "conflicts", "survives", "binding"):
        if getattr(old, field) != getattr(new, field):
            yield f"`{field}`"
    if _defined(old) != _defined(new):
        yield "the definitions"
    if (old.purpose, old.note, old.origin) != (new.purpose, new.note, new.origin):
        yield "the notes"


def _typed(condition: Condition | None) -> str:
    return "" if condition is None else condition.typed


def _body(clause: Clause) -> str:
    return "\n".join(clause.place.source.lines[clause.body_line - 1 :]).strip()


def _defined(clause: Clause) -> list[tuple[str, str]]:
    lines = clause.place.source.lines
    return [
        (one.term, "\n".join(lines[one.place.span.line - 1 : one.place.span.end_line])) for one in clause.definitions
    ]


def _paper(name: str, old: Instrument | None, new: Instrument | None) -> PaperChange:
    before, after = _slots(old), _slots(new)
    both = [clause for clause in after if clause in before]
    return PaperChange(
        instrument=name,
        added=tuple(clause for clause in after if clause not in before),
        removed=tuple(clause for clause in before if clause not in after),
        changed=tuple(clause for clause in both if before[clause] != after[clause]),
    )


def _slots(instrument: Instrument | None) -> dict[str, tuple[str, str]]:
    """Return each clause of an instrument with the heading it stands under and how it is held."""
    if instrument is None:
        return {}
    sections = [(section.heading, section.slots) for section in instrument.sections]
    return {
        slot.clause: (heading, slot.status.value)
        for heading, slots in (*sections, ("schedules", instrument.schedules))
        for slot in slots
    }
