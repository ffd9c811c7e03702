"""Reading round by round: a slip is told and mended, so that it does not hide the next one.

libyaml stops at the first error. The mended lines are never used: a file with an error gives no document. They only
let the reader see what else is wrong. A slip that cannot be mended costs the rest of its block, up to the next field
that starts a line.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pactwright.source.faults import Fault, FaultKind, any_error
from pactwright.source.model import Node, Span
from pactwright.source.root import faults_of_root
from pactwright.source.yaml_tree import YamlTree

if TYPE_CHECKING:  # as said at `_trouble_in`
    from pactwright.source.yaml_trouble import Slip, Trouble

_MOST_ROUNDS = 25
_MOST_CHARACTERS = 2_000_000
"""Rounds times length: a small file is searched for all its slips, a large one is not read over and over."""

_KINDS_OF_LAYOUT = {
    FaultKind.WRONG_INDENTATION,
    FaultKind.LIST_AND_FIELDS_MIXED,
    FaultKind.SWALLOWED_LINE,
    FaultKind.UNREADABLE_YAML,
}
"""Nobody knows how wide a TAB was meant to be: where one was mended, these may be no faults at all."""


class Rounds:
    """The lines of a file as they are mended, and the faults found so far."""

    def __init__(self, lines: list[str], faults: list[Fault]) -> None:
        self.faults = faults
        self._lines = lines
        self._wider_by: dict[int, int] = {}
        self._had_tabs = False

    def root(self) -> Node | None:
        """Return the tree of the last round, if there is one, and collect all faults on the way."""
        length = 1 + sum(map(len, self._lines))
        for _ in range(min(_MOST_ROUNDS, 1 + _MOST_CHARACTERS // length)):
            tree = YamlTree(self._lines)
            tree.read()
            trouble = _trouble_in(tree, self._lines)
            if trouble is None:
                self._tell(tree.faults)
                if not any_error(tuple(self.faults)):
                    self.faults.extend(faults_of_root(tree.root))
                return tree.root
            slip = _slip_from(trouble)
            self._tell([slip.fault])
            if not self._mend(slip, trouble.line):
                return None
        return None

    def _tell(self, faults: list[Fault]) -> None:
        for fault in faults:
            if not (self._had_tabs and fault.kind in _KINDS_OF_LAYOUT):
                related = tuple((message, self._as_written(place)) for message, place in fault.related)
                self.faults.append(replace(fault, span=self._as_written(fault.span), related=related))

    def _as_written(self, place: Span) -> Span:
        wider = self._wider_by.get(place.line - 1, 0)
        column, end_column = (max(column - wider, 1) for column in (place.column, place.end_column))
        return replace(place, column=column, end_column=end_column)

    def _mend(self, slip: Slip, line: int) -> bool:
        """Mend or skip what a slip spoils, and tell whether anything changed."""
        before = list(self._lines)
        self._had_tabs |= slip.fault.kind is FaultKind.TAB_CHARACTER
        for number, mended in slip.mended.items():
            self._wider_by[number] = self._wider_by.get(number, 0) + len(mended) - len(self._lines[number])
            self._lines[number] = mended
        if self._lines == before:
            self._skip_block(line)
        return self._lines != before

    def _skip_block(self, line: int) -> None:
        starts = [
            number for number, text in enumerate(self._lines) if text[:1] not in ("", " ", "\t", "#", "-", "]", "}")
        ]
        first = max((number for number in starts if number <= line), default=0)
        end = min((number for number in starts if number > line), default=len(self._lines))
        self._lines[first:end] = [""] * (end - first)


def _trouble_in(tree: YamlTree, lines: list[str]) -> Trouble | None:
    if tree.stopped_by is None:
        return None
    # A file without a slip needs nobody who knows them all.
    from pactwright.source.yaml_trouble import trouble_from

    return trouble_from(tree.stopped_by, lines, tree.last)


def _slip_from(trouble: Trouble) -> Slip:
    from pactwright.source.yaml_slips import slip_from  # as above

    return slip_from(trouble)
