"""Finds the defaults that made a difference: figures that are printed, choices that a clause looked at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from pactwright.agreement import Agreement, Block, Content, FieldText, Paragraph
from pactwright.clauses import Variant
from pactwright.clauses.language import EACH, every_member, paths_in, reads_in
from pactwright.defaults.model import AppliedDefault
from pactwright.selection import Choice, Selection
from pactwright.source import Path
from pactwright.termsheet import Default, TermSheet, defaults_of


def applied_defaults(sheet: TermSheet, selection: Selection, agreement: Agreement) -> tuple[AppliedDefault, ...]:
    """Return the defaults that shaped a draft, in the order of the term sheet's fields.

    A figure counts if it is printed; a choice if a clause that is in looked at it. The same default of several members
    of a list is one.
    """
    reads = {choice.clause.id: frozenset(_reads(choice)) for choice in selection.choices}
    printed = frozenset(_printed(agreement))
    found: dict[tuple[str, str], AppliedDefault] = {}
    for default in defaults_of(sheet):
        applied = _applied(default, reads, printed)
        if applied is not None:
            known = found.setdefault((applied.field, applied.value), applied)
            if known is not applied:
                found[applied.field, applied.value] = replace(known, printed=(*known.printed, *applied.printed))
    return tuple(found.values())


def _applied(default: Default, reads: Mapping[str, frozenset[Path]], printed: frozenset[Path]) -> AppliedDefault | None:
    path = every_member(default.path)
    clauses = tuple(clause for clause, looked_at in reads.items() if path in looked_at)
    places = (default.path,) if default.path in printed else ()
    if not clauses or (default.is_figure and not places):
        return None
    return AppliedDefault(_dotted(path), default.value, default.origin, clauses, places)


def _dotted(path: Path) -> str:
    return "".join("[]" if part == EACH else f".{part}" for part in path).lstrip(".")


def _reads(choice: Choice) -> Iterator[Path]:
    """Yield what brought the clause in, what chose its wording, and what its text looks at."""
    if choice.clause.condition is not None:
        yield from paths_in(choice.clause.condition.expression)
    for variant in choice.clause.variants:
        if variant.condition is not None:
            yield from (path for path in paths_in(variant.condition.expression) if path != _STRICTNESS)
    if choice.worded is not None and choice.worded.facts == (_STRICTNESS,):
        yield _STRICTNESS
    if isinstance(choice.wording, Variant):
        yield from reads_in(choice.wording.text)


_STRICTNESS: Path = ("strictness",)
"""Nearly every clause asks for it; it counts where the clause would read differently without it."""


def _printed(agreement: Agreement) -> Iterator[Path]:
    for block in _blocks(agreement):
        for content in _contents(block):
            yield from (inline.path for inline in content if isinstance(inline, FieldText))


def _blocks(agreement: Agreement) -> Iterator[Block]:
    yield from (*agreement.parties, *agreement.recitals)
    for section in agreement.sections:
        yield from section.blocks
    for schedule in agreement.schedules:
        yield from schedule.blocks


def _contents(block: Block) -> tuple[Content, ...]:
    return (block.content,) if isinstance(block, Paragraph) else tuple(cell for row in block.rows for cell in row)
