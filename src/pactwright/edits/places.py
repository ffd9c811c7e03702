"""Where in a text a change goes: in place of a value, beside its neighbours, or out with its own comments."""

from __future__ import annotations

from collections.abc import Iterable

from pactwright.edits.layout import Layout, Splice
from pactwright.edits.members import Member, first_own_line, members, position_of
from pactwright.edits.words import Words, after_dash, after_name, block, field_lines, in_line, items, key_of
from pactwright.source import Document, Mapping, Node, Path, PathPart, Scalar, Sequence, locate


def replaced(document: Document, layout: Layout, path: Path, words: Words) -> Iterable[Splice] | None:
    """Put a value in place of the one at a path."""
    old = locate(document, path).node
    if not path:
        return _whole_replaced(layout, old, words)
    parent = locate(document, path[:-1]).node
    member = members(layout, parent)[position_of(parent, path[-1])]
    start, end = layout.start(old), layout.end(old)
    if layout.is_flow(parent):
        space = " " if start == end else ""
        return [Splice(start, end, space + in_line(words, layout, like=layout.text[start : start + 1]))]
    if isinstance(old, Scalar) and start != end and isinstance(words.value, str) and "\n" not in words.value:
        if layout.text[start] in "|>":
            return _below_head(layout, member, [f" {in_line(words, layout, in_brackets=False)}"])
        return [Splice(start, end, in_line(words, layout, like=layout.text[start], in_brackets=False))]
    if not isinstance(old, Sequence) and _stands_among_brackets(layout, parent, old):
        return _below_head(layout, member, [f" {in_line(words, layout)}"])
    return _below_head(layout, member, _after_head(layout, parent, words))


def inserted(
    layout: Layout, parent: Node, path: Path, words: Words, *, order: tuple[str, ...]
) -> Iterable[Splice] | None:
    """Put a new field into a block, or a new item at the end of a list. Neither is empty."""
    part, all_members = path[-1], members(layout, parent)
    before = _place(parent, part, order)
    if before is None:
        return None
    if layout.is_flow(parent):
        name = f"{key_of(part, layout)}: " if isinstance(part, str) else ""
        return [_in_brackets(layout, parent, before, name + in_line(words, layout))]
    column = parent.span.column - 1
    lines = _lines(layout, parent, part, words)
    if before == 0:
        text = "".join(line + layout.line_break for line in lines).lstrip(" ") + " " * column
        return [Splice(all_members[0].start, all_members[0].start, text)]
    last_line = all_members[before - 1].value.span.end_line
    blank = [""] if _is_spaced(layout, parent, all_members, before, is_long=len(lines) > 1) else []
    return [layout.below(last_line, [*blank, *lines])]


def removed(document: Document, layout: Layout, path: Path) -> Iterable[Splice] | None:
    """Take a field or an item out, with the comment lines right above it and what stands behind it on its line."""
    parent = locate(document, path[:-1]).node
    all_members = members(layout, parent)
    position = position_of(parent, path[-1])
    if len(all_members) == 1:
        return replaced(document, layout, path[:-1], Words({} if isinstance(parent, Mapping) else []))
    if layout.is_flow(parent):
        return _out_of_brackets(layout, all_members, position)
    member = all_members[position]
    first, last = layout.line_of(member.start), member.value.span.end_line
    if layout.text[layout.line_start(first) : member.start].strip():
        return [_joined(layout, all_members)]
    return [layout.without_lines(first_own_line(layout, parent, all_members, position), last)]


def _whole_replaced(layout: Layout, old: Node, words: Words) -> Iterable[Splice] | None:
    """Put a block in place of an empty one, or an empty one in place of the last field: the whole file."""
    start, end = layout.start(old), layout.end(old)
    if isinstance(words.value, dict) and words.value and not layout.is_json:
        return [Splice(start, end, layout.line_break.join(block(words, layout, 0)))]
    return [Splice(start, end, in_line(words, layout))]


def _after_head(layout: Layout, parent: Node, words: Words) -> list[str]:
    column = parent.span.column - 1
    if isinstance(parent, Mapping):
        return after_name(words, layout, column)
    return after_dash(words, layout, column)


def _stands_among_brackets(layout: Layout, parent: Node, own: Node | None = None) -> bool:
    """Whether all other items of a list are blocks in brackets, each on one line: then a new one is written so too."""
    others = [one for one in parent.values if one is not own] if isinstance(parent, Sequence) else []
    return bool(others) and all(
        isinstance(one, Mapping) and layout.is_flow(one) and one.span.line == one.span.end_line for one in others
    )


def _below_head(layout: Layout, member: Member, written: list[str]) -> list[Splice]:
    """Write behind a colon or a dash, in place of all that stood there; a comment on the line stays on it."""
    first, *rest = written
    head_line, old = layout.line_of(member.head), member.value
    if old.span.line > head_line:
        comment = layout.text[member.head : layout.line_end(head_line)]
        out = layout.without_lines(old.span.line, old.span.end_line)
        head = Splice(member.head, layout.line_end(head_line), first + comment)
        return [head, Splice(out.start, out.end, "".join(line + layout.line_break for line in rest))]
    end_line = old.span.end_line
    has_header = layout.text[layout.start(old) : layout.start(old) + 1] in ("|", ">")
    comment_from = layout.line_end(head_line) if has_header else layout.end(old)
    comment = "" if has_header else layout.text[comment_from : layout.line_end(end_line)]
    below = "".join(layout.line_break + line for line in rest)
    text = (first + comment if first or comment.strip() else "") + below
    return [Splice(member.head, layout.line_end(end_line), text)]


def _lines(layout: Layout, parent: Node, part: PathPart, words: Words) -> list[str]:
    column = parent.span.column - 1
    if isinstance(part, str):
        return field_lines(part, words, layout, column)
    if isinstance(words.value, dict) and words.value and _stands_among_brackets(layout, parent):
        return [f"{' ' * column}- {in_line(words, layout)}"]
    return list(items(Words([words.value], words.in_quotes), layout, column))


def _place(parent: Node, part: PathPart, order: tuple[str, ...]) -> int | None:
    """Return behind how many members a new one belongs, or None where it fits nowhere."""
    if isinstance(parent, Sequence):
        return len(parent.values) if part == len(parent.values) else None
    if not isinstance(parent, Mapping) or not isinstance(part, str):
        return None
    if part not in order:
        return len(parent.entries)
    earlier = set(order[: order.index(part)])
    behind = [number for number, entry in enumerate(parent.entries, start=1) if entry.key.text in earlier]
    return max(behind, default=0)


def _is_spaced(layout: Layout, parent: Node, all_members: list[Member], before: int, *, is_long: bool) -> bool:
    """Whether a blank line belongs above a new member: as between its neighbours in a list, as between long fields."""
    if isinstance(parent, Mapping):
        last_line = all_members[before - 1].value.span.end_line
        return is_long and parent.span.column == 1 and layout.is_blank(last_line + 1)
    return before > 1 and layout.is_blank(layout.line_of(all_members[before - 1].start) - 1)


def _in_brackets(layout: Layout, parent: Node, before: int, text: str) -> Splice:
    all_members = members(layout, parent)
    neighbour = all_members[max(before - 1, 0)]
    line = layout.line_of(neighbour.start)
    above = all_members[before - 2].value.span.end_line if before > 1 else parent.span.line
    own_line = line > above
    indentation = layout.text[layout.line_start(line) : neighbour.start]
    gap = layout.line_break + indentation if own_line and not indentation.strip() else " "
    if before == 0:
        return Splice(neighbour.start, neighbour.start, f"{text},{gap}")
    end = layout.end(neighbour.value)
    return Splice(end, end, f",{gap}{text}")


def _out_of_brackets(layout: Layout, all_members: list[Member], position: int) -> list[Splice]:
    member, end = all_members[position], layout.end(all_members[position].value)
    is_last = position == len(all_members) - 1
    gap_start = layout.end(all_members[position - 1].value) if is_last else end
    gap_end = member.start if is_last else all_members[position + 1].start
    if "#" not in layout.text[gap_start:gap_end]:
        return [Splice(gap_start, end, "") if is_last else Splice(member.start, gap_end, "")]
    comma = _comma(layout.text, gap_start)
    return [Splice(member.start, end, ""), Splice(comma, comma + 1, "")]


def _comma(text: str, at: int) -> int:
    """Return the next comma that stands in no comment."""
    while text[at] != ",":
        at = min(text.find("\n", at) % (len(text) + 1), len(text) - 1) if text[at] == "#" else at + 1
    return at


def _joined(layout: Layout, all_members: list[Member]) -> Splice:
    """Take out the first member where it stands behind a dash: the next one takes its place."""
    first, following = all_members[0], all_members[1]
    line_end = layout.line_end(first.value.span.end_line)
    if "#" not in layout.text[line_end : following.start]:
        return Splice(first.start, following.start, "")
    dash_end = len(layout.text[: first.start].rstrip(" "))
    return Splice(dash_end, line_end, "")
