"""Events of libyaml in, a tree of nodes with spans out.

Our own converter, for three reasons: every scalar stays text as typed (`NO`, `01234`, `12:30`, `1.10`), what a term
sheet has no use for is refused with its place (aliases, tags, merge keys), and reading stops at the limits, so that no
file can exhaust the machine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from collections.abc import Mapping as Table
from collections.abc import Sequence as Lines
from dataclasses import dataclass, field
from typing import Any, ClassVar

import yaml
from yaml.events import AliasEvent, CollectionStartEvent, Event, ScalarEvent

from pactwright.source.faults import FAULT_LIMIT, Fault
from pactwright.source.limits import DEEPEST_NESTING, MOST_VALUES, nested_too_deeply, too_many_values
from pactwright.source.model import Entry, Mapping, Node, Scalar, Sequence, Span
from pactwright.source.yaml_keys import faults_of_key, is_name_beyond_doubt
from pactwright.source.yaml_refused import alias, complex_key, marks, several_documents
from pactwright.source.yaml_scalars import WrittenScalar, faults_of_value, is_beyond_doubt

_NULLS = ("", "~", "null")
_BLOCKS = ("|", ">")


@dataclass(slots=True)
class OpenBlock:
    """A mapping or a list whose end is not reached yet."""

    start: Span
    is_mapping: bool
    is_flow: bool
    entries: list[Entry] = field(default_factory=list)
    values: list[Node] = field(default_factory=list)
    key: Scalar | None = None
    seen: dict[str, Span] = field(default_factory=dict)

    def closed(self, end: Span) -> Node:
        """Return the finished node. A block in indentation ends with its last value, not with the line after it."""
        values = [entry.value for entry in self.entries] or self.values
        end = end if self.is_flow or not values else values[-1].span
        whole = Span(self.start.line, self.start.column, end.end_line, end.end_column)
        return Mapping(tuple(self.entries), whole) if self.is_mapping else Sequence(tuple(self.values), whole)


class YamlTree:
    """The tree read so far, the faults found in it, and why reading stopped."""

    def __init__(self, lines: Lines[str]) -> None:
        self.lines = lines
        self.root: Node | None = None
        self.faults: list[Fault] = []
        self.stopped_by: yaml.MarkedYAMLError | None = None
        self.last: Event | None = None
        self._open: list[OpenBlock] = []
        self._count = 0
        self._documents = 0
        self._errors = 0
        self._is_refused = False

    def read(self) -> None:
        """Read all events up to the end, the first error or a limit."""
        try:
            for event in yaml.parse("\n".join(self.lines), Loader=yaml.CSafeLoader):
                take = self._taking.get(type(event))
                if take is not None:
                    take(self, event)
                self.last = event
                if self._is_refused:
                    return
        except yaml.MarkedYAMLError as error:
            self.stopped_by = error

    def _take_scalar(self, event: ScalarEvent) -> None:
        text, style, place = event.value, event.style, span_of(event)
        self._count_value(place)
        if event.anchor is not None or event.tag is not None:
            self._tell(marks(event, place, self.lines))
        parent = self._open[-1] if self._open else None
        if parent is not None and parent.is_mapping and parent.key is None:
            self._add_key(Scalar(text, place), parent, is_plain=not style)
        elif is_beyond_doubt(text, style, place, self.lines):
            self._add(Scalar(None if text in _NULLS else text, place))
        else:
            self._tell(faults_of_value(self._written(event, place, parent)))
            is_null = not style and text in _NULLS
            self._add(Scalar(None if is_null else text, self._block_text(place) if style in _BLOCKS else place))

    def _take_start(self, event: CollectionStartEvent) -> None:
        place = span_of(event)
        self._count_value(place)
        self._tell(marks(event, place, self.lines))
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        self._open.append(OpenBlock(place, is_mapping, is_flow=bool(event.flow_style)))
        if len(self._open) > DEEPEST_NESTING:
            self._refuse(nested_too_deeply(place))

    def _take_end(self, event: Event) -> None:
        self._add(self._open.pop().closed(span_of(event)))

    def _take_alias(self, event: AliasEvent) -> None:
        place = span_of(event)
        self._count_value(place)
        self._tell([alias(event.anchor or "", place, self.lines)])
        self._add(Scalar(None, place))

    def _take_document(self, event: Event) -> None:
        self._documents += 1
        if self._documents > 1:
            self._refuse(several_documents(span_of(event).line - 1))

    def _count_value(self, place: Span) -> None:
        self._count += 1
        if self._count > MOST_VALUES:
            self._refuse(too_many_values(place))

    def _tell(self, faults: Iterable[Fault]) -> None:
        """Keep the faults, and stop once there are more errors than anybody reads."""
        for fault in faults:
            self.faults.append(fault)
            self._errors += fault.severity == "error"
            if self._errors >= FAULT_LIMIT:
                self._is_refused = True
                return

    def _refuse(self, fault: Fault) -> None:
        self.faults.append(fault)
        self._is_refused = True

    def _add(self, node: Node) -> None:
        parent = self._open[-1] if self._open else None
        if parent is None:
            self.root = node
        elif not parent.is_mapping:
            parent.values.append(node)
        elif parent.key is None:
            self._tell([complex_key(node.span)])
            parent.key = Scalar("", node.span)
        else:
            parent.entries.append(Entry(parent.key, node))
            parent.key = None

    def _add_key(self, key: Scalar, parent: OpenBlock, *, is_plain: bool) -> None:
        name = key.text or ""
        if name in parent.seen or not is_name_beyond_doubt(name, key.span, self.lines):
            self._tell(faults_of_key(key, self.lines, parent.seen, is_plain=is_plain, is_flow=parent.is_flow))
        parent.seen.setdefault(name, key.span)
        parent.key = key

    def _written(self, event: ScalarEvent, place: Span, parent: OpenBlock | None) -> WrittenScalar:
        in_list = parent is not None and not parent.is_mapping
        key_line = parent.key.span.line if parent and parent.key else 0
        is_own = in_list or place.line > key_line
        return WrittenScalar(self.lines, event.value, place, event.style, in_list=in_list, on_own_line=is_own)

    def _block_text(self, place: Span) -> Span:
        """Return where a block of text stands: up to its last line, not to where the next value starts."""
        last = min(place.end_line, len(self.lines)) - (place.end_line <= len(self.lines) and place.end_column == 1)
        while last > place.line and not self.lines[last - 1].strip():
            last -= 1
        return Span(place.line, place.column, last, len(self.lines[last - 1]) + 1)

    _taking: ClassVar[Table[type, Callable[[YamlTree, Any], None]]] = {
        yaml.ScalarEvent: _take_scalar,
        yaml.MappingStartEvent: _take_start,
        yaml.SequenceStartEvent: _take_start,
        yaml.MappingEndEvent: _take_end,
        yaml.SequenceEndEvent: _take_end,
        yaml.AliasEvent: _take_alias,
        yaml.DocumentStartEvent: _take_document,
    }
    """What takes each event: its class is looked up, not tried, because every value of a file is one."""


def span_of(event: Event) -> Span:
    """Return where an event stands. libyaml counts characters, as we do, but from 0."""
    start, end = event.start_mark, event.end_mark
    if start is None or end is None:
        raise TypeError(event)
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
