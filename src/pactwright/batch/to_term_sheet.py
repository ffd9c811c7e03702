"""A row laid over the base becomes a term sheet of its own, as text, so that it can travel inside the paper."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, TypeAlias, cast

import yaml

from pactwright.batch.model import Assignment, Row
from pactwright.source import Document, Path, Source, to_plain

Plain: TypeAlias = dict[str, Any]
"""A term sheet of texts, lists and blocks."""

_NO_FOLDING = 1_000_000
"""Characters of a line. A folded text would be the same text, but harder to read."""


def term_sheet_of(row: Row, base: Document | None) -> Source:
    """Return the term sheet of a row: what it says goes before what the base says.

    Blocks are laid over each other field by field; a list written as a whole stands in place of that of the base.
    """
    if row.is_whole:
        return row.source
    return Source(f"{row.position}, over the base", written_as_yaml(facts_of(row, base)))


def facts_of(row: Row, base: Document | None) -> Plain:
    """Return what the term sheet of a row says, as plain values."""
    facts = plain_of(base)
    for path, assignment in zip(settled_paths(row.assignments, facts), row.assignments, strict=True):
        _lay(facts, path, to_plain(assignment.node))
    return facts


def plain_of(document: Document | None) -> Plain:
    """Return what a document says as plain values of its own."""
    return {} if document is None else cast("Plain", to_plain(document.root))


def settled_paths(assignments: Sequence[Assignment], facts: Plain) -> list[Path]:
    """Return where each value comes to stand.

    Items that neither the base nor the row speaks of are no items: what stands behind them moves up.
    """
    taken: dict[Path, set[int]] = {}
    for one in assignments:
        for at, part in enumerate(one.path):
            if isinstance(part, int):
                taken.setdefault(one.path[:at], set()).add(part)
    ranks = {
        path: {number: at for at, number in enumerate(sorted(numbers | set(range(_length(facts, path)))))}
        for path, numbers in taken.items()
    }
    return [
        tuple(ranks[one.path[:at]][part] if isinstance(part, int) else part for at, part in enumerate(one.path))
        for one in assignments
    ]


def written_as_yaml(facts: Plain) -> str:
    """Write a term sheet; every text is read back as it is."""
    text: str = yaml.dump(
        facts, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=_NO_FOLDING, default_flow_style=False
    )
    return text


def value_at(facts: Plain, path: Path) -> object:
    """Return what stands at a path, or None."""
    found: Any = facts
    for part in path:
        if isinstance(found, dict):
            found = found.get(part)
        elif isinstance(found, list) and isinstance(part, int) and part < len(found):
            found = found[part]
        else:
            return None
    return cast("object", found)


def _length(facts: Plain, path: Path) -> int:
    found = value_at(facts, path)
    return len(found) if isinstance(found, list) else 0


def _lay(facts: Plain, path: Path, value: object) -> None:
    """Put a value at a path, and make the blocks and lists on the way."""
    inside: Any = facts
    for part, following in pairwise(path):
        inside = _opened(inside, part, [] if isinstance(following, int) else {})
    last = path[-1]
    if isinstance(last, int):
        _fill_up_to(inside, last)
        inside[last] = value
    elif isinstance(value, dict) and isinstance(inside.get(last), dict):
        for name, inner in value.items():
            _lay(inside[last], (name,), inner)
    else:
        inside[last] = value


def _opened(inside: Any, part: str | int, fresh: list[object] | Plain) -> Any:  # noqa: ANN401  # a list or a block
    """Return what stands in a list or a block, made anew where there is nothing of that kind."""
    if isinstance(part, int):
        _fill_up_to(inside, part)
    present = inside[part] if isinstance(part, int) else inside.get(part)
    if not isinstance(present, type(fresh)):
        inside[part] = fresh
    return inside[part]


def _fill_up_to(items: list[object], position: int) -> None:
    """Make room for an item; those before it come to stand there as well, wherever their columns are."""
    items.extend([None] * (position + 1 - len(items)))
