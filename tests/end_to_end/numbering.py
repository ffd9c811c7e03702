"""Counts an agreement anew, in the plainest way: what each labelled place must be called, and what a reference says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from pactwright.agreement import Agreement, Block, Content, CrossReference, Paragraph, Section, Style, Table

_LEVELS = {
    Style.PROVISION_1: 1,
    Style.PROVISION_2: 2,
    Style.PROVISION_3: 3,
    Style.SCHEDULE_1: 1,
    Style.SCHEDULE_2: 2,
    Style.SCHEDULE_3: 3,
}
_ROMAN = tuple("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split())  # noqa: SIM905  # read more easily


@dataclass(slots=True)
class Numbers:
    """The number that a reference to each label prints, and where the agreement prints another one itself."""

    of: dict[str, str] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


def numbers(agreement: Agreement) -> Numbers:
    """Count every section, provision and schedule."""
    return _counted(agreement)[1]


def renumbered(agreement: Agreement) -> Agreement:
    """Return an agreement with every number and every reference counted anew."""
    counted, found = _counted(agreement)
    return replace(
        counted,
        sections=tuple(replace(part, blocks=_with(part.blocks, found.of)) for part in counted.sections),
        schedules=tuple(replace(part, blocks=_with(part.blocks, found.of)) for part in counted.schedules),
        open_points=tuple(replace(line, where=_referring(line.where, found.of)) for line in counted.open_points),
    )


def _counted(agreement: Agreement) -> tuple[Agreement, Numbers]:
    found = Numbers()
    sections = []
    for position, section in enumerate(agreement.sections, start=1):
        found.of[section.label] = str(position)
        _compare(section, str(position), found)
        blocks = _count(section.blocks, f"{position}.", found, within=True)
        sections.append(replace(section, number=str(position), blocks=blocks))
    schedules = []
    for position, schedule in enumerate(agreement.schedules, start=1):
        found.of[schedule.label] = f"Schedule {position}"
        blocks = _count(schedule.blocks, "", found, within=False)
        schedules.append(replace(schedule, number=f"Schedule {position}", blocks=blocks))
    return replace(agreement, sections=tuple(sections), schedules=tuple(schedules)), found


def _compare(part: Section | Paragraph, number: str, found: Numbers) -> None:
    if part.number != number:
        found.faults.append(f"printed {part.number!r}, counted {number!r} at {part.label!r}")


def _count(blocks: tuple[Block, ...], above: str, found: Numbers, *, within: bool) -> tuple[Block, ...]:
    counts, counted = [0, 0, 0], []
    for block in blocks:
        level = _LEVELS.get(block.style, 0) if isinstance(block, Paragraph) else 0
        if not level or not isinstance(block, Paragraph):
            counted.append(block)
            continue
        counts[level - 1] += 1
        counts[level:] = [0] * (3 - level)
        signs = (f"{above}{counts[0]}", f"({_letter(counts[1])})", f"({_ROMAN[counts[2] - 1]})")
        _compare(block, signs[level - 1], found)
        found.of[block.label] = "".join(signs[:level])
        counted.append(replace(block, number=signs[level - 1]))
    return tuple(counted)


def _letter(position: int) -> str:
    return chr(ord("a") + (position - 1) % 26) * ((position - 1) // 26 + 1)


def _with(blocks: tuple[Block, ...], of: Mapping[str, str]) -> tuple[Block, ...]:
    return tuple(_block_with(block, of) for block in blocks)


def _block_with(block: Block, of: Mapping[str, str]) -> Block:
    if isinstance(block, Table):
        return replace(block, rows=tuple(tuple(_referring(cell, of) for cell in row) for row in block.rows))
    return replace(block, content=_referring(block.content, of))


def _referring(content: Content, of: Mapping[str, str]) -> Content:
    return tuple(
        replace(inline, text=of[inline.label]) if isinstance(inline, CrossReference) else inline for inline in content
    )
