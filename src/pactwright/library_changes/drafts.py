"""Which drafts would read otherwise with another library, and in which clauses."""

from __future__ import annotations

from collections.abc import Mapping

from pactwright.clauses import ClauseLibrary
from pactwright.diagnostics import Checked
from pactwright.frozen import dataclass
from pactwright.outline import outline, to_clause_text
from pactwright.pipeline import Drafted, Wishes, draft
from pactwright.render import to_text
from pactwright.source import Source


@dataclass(frozen=True, slots=True)
class DraftChange:
    """A draft with two libraries: the clauses that come, go, or read otherwise; `same` where every word stays."""

    name: str
    same: bool
    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]


def compare_drafts(source: Source, old: ClauseLibrary, new: ClauseLibrary) -> Checked[DraftChange]:
    """Draft a term sheet with both libraries. There is nothing to compare where either cannot draft it."""
    before, after = draft(source, old, Wishes()), draft(source, new, Wishes())
    if before.value is None or after.value is None:
        return Checked(None, tuple(dict.fromkeys((*before.diagnostics, *after.diagnostics))))
    words, others = _clauses(before.value), _clauses(after.value)
    return Checked(
        DraftChange(
            name=source.name,
            same=to_text(before.value.agreement) == to_text(after.value.agreement),
            added=tuple(name for name in others if name not in words),
            removed=tuple(name for name in words if name not in others),
            changed=tuple(name for name in others if name in words and words[name] != others[name]),
        )
    )


def _clauses(drafted: Drafted) -> Mapping[str, str]:
    filled = outline(drafted.located.sheet, drafted.selection).value
    return {} if filled is None else {clause.id: to_clause_text(clause) for clause in filled.clauses}
