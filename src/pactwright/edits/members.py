"""The fields of a block and the items of a list, as they stand in the text: with names, dashes and comments."""

from __future__ import annotations

from pactwright.edits.layout import Layout
from pactwright.frozen import dataclass
from pactwright.source import Entry, Mapping, Node, PathPart, Sequence


@dataclass(frozen=True, slots=True)
class Member:
    """A field of a block or an item of a list as it stands in the text.

    `start` is the offset of its name or its dash (of the item itself in brackets), `head` the offset behind its colon
    or its dash.
    """

    start: int
    head: int
    value: Node


def members(layout: Layout, parent: Node) -> list[Member]:
    """Return the fields of a block or the items of a list."""
    if isinstance(parent, Mapping):
        return [_field(layout, entry) for entry in parent.entries]
    if isinstance(parent, Sequence) and layout.is_flow(parent):
        return [Member(layout.start(value), layout.start(value), value) for value in parent.values]
    return [_dashed(layout, parent, value) for value in parent.values] if isinstance(parent, Sequence) else []


def position_of(parent: Node, part: PathPart) -> int:
    """Return the place of a field or an item among its neighbours."""
    if isinstance(part, int):
        return part
    assert isinstance(parent, Mapping)  # noqa: S101  # the path has been followed
    return next(number for number, entry in enumerate(parent.entries) if entry.key.text == part)


def first_own_line(layout: Layout, parent: Node, all_members: list[Member], position: int) -> int:
    """Return the line at which a field or an item begins, its own comment lines included.

    What stands above the first field of the file speaks of the file.
    """
    line = layout.line_of(all_members[position].start)
    if position == 0 and parent.span.column == 1 and isinstance(parent, Mapping):
        return line
    mark = " " * (parent.span.column - 1) + "#"
    while line > 1 and layout.line(line - 1).startswith(mark):
        line -= 1
    return line


def _field(layout: Layout, entry: Entry) -> Member:
    end = layout.end(entry.key)
    return Member(layout.start(entry.key), layout.text.find(":", end) + 1, entry.value)


def _dashed(layout: Layout, parent: Sequence, value: Node) -> Member:
    """Find the dash of an item: in the column where the list begins, on the item's line or on one above it."""
    column = parent.span.column
    for line in range(value.span.line, parent.span.line, -1):
        words = layout.line(line)
        if words[column - 1 : column] == "-" and not words[: column - 1].strip():
            break
    else:
        line = parent.span.line
    dash = layout.offset(line, column)
    return Member(dash, dash + 1, value)
