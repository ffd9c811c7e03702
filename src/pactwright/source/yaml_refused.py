"""What YAML offers and a term sheet has no use for: pointers, type marks, names that are lists, further documents."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence as Lines

from yaml.events import CollectionStartEvent, ScalarEvent

from pactwright.source.faults import Fault, FaultKind, shortened
from pactwright.source.model import Span
from pactwright.source.yaml_lines import quoted, span, written


def alias(name: str, place: Span, lines: Lines[str]) -> Fault:
    """Word the fault of `*name`."""
    message = "A value that starts with `*` points to another value of the file. That is not read here."
    cure = f"If it is text, put it in quotes{_in_quotes(place, lines)}. If not, write the value out in full."
    return Fault(FaultKind.ALIAS, message, cure, _first(place, 1 + len(name)))


def marks(event: ScalarEvent | CollectionStartEvent, place: Span, lines: Lines[str]) -> Iterator[Fault]:
    """Yield the faults of `&name` and `!type` before a value."""
    if event.anchor is not None:
        message = f"`&{shortened(event.anchor)}` marks a value for others to point to. That is not read here."
        cure = f"If it is text, put it in quotes{_in_quotes(place, lines)}. If not, write each value out in full."
        yield Fault(FaultKind.ANCHOR, message, cure, _first(place, 1 + len(event.anchor)))
    if event.tag is not None:
        message = "A value that starts with `!` carries a type mark. That is not read here."
        cure = f"If it is text, put it in quotes{_in_quotes(place, lines)}. If not, delete the mark."
        yield Fault(FaultKind.TAG, message, cure, _first(place, 1))


def _in_quotes(place: Span, lines: Lines[str]) -> str:
    value = written(lines[place.line - 1])
    is_whole = value is not None and value.value_column == place.column - 1
    return f": {value.with_value(quoted(value.value))}" if value and is_whole else ""


def complex_key(place: Span) -> Fault:
    """Word the fault of a list or a block where the name of a field belongs, as in `{{ name }}`."""
    message = "The name of a field is a list or a block here."
    cure = "If it is text that starts with `[` or `{`, put it in quotes."
    return Fault(FaultKind.COMPLEX_KEY, message, cure, _first(place, 1))


def several_documents(line: int) -> Fault:
    """Word the fault of a second document. `line` counts from 0."""
    message = "A second document starts here. Only one is read from a file."
    cure = "Put it into a file of its own, or delete the line `---`."
    return Fault(FaultKind.SEVERAL_DOCUMENTS, message, cure, span(line, 0, 3))


def _first(place: Span, width: int) -> Span:
    return Span(place.line, place.column, place.line, place.column + width)
