"""Two neighbours of a list change places, each with its own comments."""

from __future__ import annotations

from collections.abc import Iterable

from pactwright.edits.layout import Layout, Splice
from pactwright.edits.members import first_own_line, members
from pactwright.source import Document, Path, Sequence, locate


def swapped(document: Document, layout: Layout, path: Path, by: int) -> Iterable[Splice] | None:
    """Let an item and the one above or below it change places; what stands between them stays there."""
    parent = locate(document, path[:-1]).node if path else None
    if not isinstance(parent, Sequence) or abs(by) != 1:
        return None
    here = path[-1]
    stretches = [_stretch(layout, parent, int(number)) for number in (here, int(here) + by)]
    if any(stretch is None for stretch in stretches):
        return None
    first, second = sorted(stretch for stretch in stretches if stretch)
    texts = [layout.text[start:end] for start, end in (first, second)]
    return [Splice(*first, texts[1]), Splice(*second, texts[0])]


def _stretch(layout: Layout, parent: Sequence, position: int) -> tuple[int, int] | None:
    """Return from where to where an item reaches, or None where it shares its line with what is around the list."""
    all_members = members(layout, parent)
    member = all_members[position]
    if layout.is_flow(parent):
        return member.start, layout.end(member.value)
    line = layout.line_of(member.start)
    if layout.text[layout.line_start(line) : member.start].strip():
        return None
    first = first_own_line(layout, parent, all_members, position)
    return layout.line_start(first), layout.line_end(member.value.span.end_line)
