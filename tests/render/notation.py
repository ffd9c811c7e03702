"""A notation in which agreements to print are written like agreements, so that a reader sees what is tested.

# heading @label        a section, or a schedule        - text @label    1.1, and -- (a), --- (i)
! text                  a subheading                    + ++ +++ text    a paragraph that goes on at that level
= text                  a definition                    | cell | cell    a row of a table, the first is the header
(1) text                a party or recital              1 text, 2a text, 3i text    1, (a), (i) in a schedule

{{path|words}} a field    [[path|words]] an open point    <<label>> a reference    **term**    __bold__    _italic_
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from pactwright.agreement import (
    Block,
    Content,
    CrossReference,
    FieldText,
    Inline,
    Look,
    OpenText,
    Paragraph,
    Schedule,
    Section,
    Style,
    Table,
    Text,
)
from pactwright.source import Path


def sections_and_schedules(sections: str, schedules: str) -> tuple[tuple[Section, ...], tuple[Schedule, ...]]:
    """Read sections and schedules, which may refer to each other."""
    parts, annexes = _parts(sections), _parts(schedules, prefix="Schedule ")
    numbers = _numbers((*parts, *annexes))
    return (
        tuple(Section(p.number, p.label, p.heading, _resolved(p, numbers), (p.label,)) for p in parts),
        tuple(Schedule(p.number, p.label, p.heading, _resolved(p, numbers), p.label) for p in annexes),
    )


def front(style: Style, text: str) -> tuple[Paragraph, ...]:
    """Read parties or recitals: a line each, with its number in brackets."""
    lines = (line.partition(" ") for line in text.strip().splitlines())
    return tuple(Paragraph(style, content(words), mark, f"{style}.{mark.strip('()')}") for mark, _, words in lines)


def content(notation: str) -> Content:
    """Read the words of a line."""
    return tuple(_inlines(notation))


def path(written: str) -> Path:
    """Read `parties[0].legal_name`."""
    parts = re.findall(r"[^.\[\]]+", written)
    return tuple(int(part) if part.isdigit() else part for part in parts)


@dataclass(slots=True)
class _Part:
    """A section or schedule as it is read: its blocks with references still by label."""

    number: str
    label: str
    heading: str
    blocks: list[Block] = field(default_factory=list)
    counts: list[int] = field(default_factory=lambda: [0, 0, 0])


def _parts(text: str, prefix: str = "") -> tuple[_Part, ...]:
    parts: list[_Part] = []
    for line in filter(None, text.splitlines()):
        mark, _, rest = line.partition(" ")
        words, _, label = rest.partition(" @")
        if mark == "#":
            parts.append(_Part(f"{prefix}{len(parts) + 1}", label, words))
        elif mark == "|":
            _add_row(parts[-1].blocks, rest)
        else:
            parts[-1].blocks.append(_paragraph(parts[-1], (mark, words, label)))
    return tuple(parts)


def _paragraph(part: _Part, line: tuple[str, str, str]) -> Paragraph:
    mark, words, label = line
    if mark in _PLAIN_STYLES:
        return Paragraph(_PLAIN_STYLES[mark], content(words))
    if mark[0] == "-":
        style, number = Style(f"provision-{len(mark)}"), _count(part, len(mark), f"{part.number}.")
        return Paragraph(style, content(words), number, label)
    if mark[0].isdigit():
        level = {"a": 2, "i": 3}.get(mark[-1], 1)
        return Paragraph(Style(f"schedule-{level}"), content(words), _count(part, level, ""), label)
    return Paragraph(Style.BODY, content(f"{mark} {words}"))


_PLAIN_STYLES = {
    "!": Style.SUBHEADING,
    "=": Style.DEFINITION,
    "+": Style.CONTINUED_1,
    "++": Style.CONTINUED_2,
    "+++": Style.CONTINUED_3,
}


def _count(part: _Part, level: int, before: str) -> str:
    part.counts[level - 1] += 1
    part.counts[level:] = [0] * (3 - level)
    count = part.counts[level - 1]
    return (f"{before}{count}", f"({'abcdefgh'[count - 1]})", f"({_ROMAN[count - 1]})")[level - 1]


_ROMAN = ("i", "ii", "iii", "iv", "v", "vi")


def _add_row(blocks: list[Block], rest: str) -> None:
    cells = rest.split(" | ")
    table = blocks[-1] if blocks else None
    if isinstance(table, Table):
        blocks[-1] = replace(table, rows=(*table.rows, tuple(content(cell) for cell in cells)))
    else:
        blocks.append(Table(tuple(cells), (), _WIDTHS[len(cells), cells[0]]))


_WIDTHS = {
    (3, "Party"): (2, 5, 3),
    (4, "Party"): (3, 3, 4, 4),
    (5, "Topic"): (3, 3, 3, 3, 4),
    (5, "Party"): (2, 5, 3, 2, 3),
    (5, "No."): (1, 4, 3, 3, 5),
}

_INLINE = re.compile(
    r"(?P<mark>\*\*|__|_|)\{\{(?P<path>[^|]+)\|(?P<words>[^}]*)\}\}(?P=mark)"
    r"|\[\[(?P<open_path>[^|]+)\|(?P<open>[^\]]*)\]\]"
    r"|<<(?P<label>[^>]+)>>"
    r"|(?P<look>\*\*|__|_)(?P<text>[^*_]+)(?P=look)"
)
_LOOKS = {"": Look.PLAIN, "**": Look.TERM, "__": Look.BOLD, "_": Look.ITALIC}


def _inlines(notation: str) -> Iterator[Inline]:
    end = 0
    for found in _INLINE.finditer(notation):
        if found.start() > end:
            yield Text(notation[end : found.start()])
        yield _inline(found)
        end = found.end()
    if end < len(notation):
        yield Text(notation[end:])


def _inline(found: re.Match[str]) -> Inline:
    if found["path"]:
        return FieldText(found["words"], path(found["path"]), _LOOKS[found["mark"]])
    if found["open_path"]:
        return OpenText(f"[{found['open']}]", path(found["open_path"]))
    if found["label"]:
        return CrossReference("", found["label"])
    return Text(found["text"], _LOOKS[found["look"]])


def _numbers(parts: tuple[_Part, ...]) -> dict[str, str]:
    """Say which number each label has: "12.2", "18.2(a)", "2" of Schedule 2 (the word stands in the text)."""
    numbers = {part.label: part.number.removeprefix("Schedule ") for part in parts}
    for part in parts:
        above = ["", "", ""]
        for block in part.blocks:
            if isinstance(block, Paragraph) and block.number:
                level = int(block.style[-1])
                above[level - 1 :] = [block.number] + [""] * (3 - level)
                numbers[block.label] = "".join(above)
    return numbers


def _resolved(part: _Part, numbers: Mapping[str, str]) -> tuple[Block, ...]:
    return tuple(_resolved_block(block, numbers) for block in part.blocks)


def _resolved_block(block: Block, numbers: Mapping[str, str]) -> Block:
    if isinstance(block, Table):
        return block
    return replace(block, content=tuple(_resolved_inline(inline, numbers) for inline in block.content))


def _resolved_inline(inline: Inline, numbers: Mapping[str, str]) -> Inline:
    if isinstance(inline, CrossReference):
        return replace(inline, text=numbers[inline.label])
    return inline
