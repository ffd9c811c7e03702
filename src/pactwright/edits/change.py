"""One change to a document's text, which leaves every other byte where it was.

A form and an editor can work on the same file only if the form touches nothing but the value that was changed:
comments, order, blank lines, quotes and line endings stay as their author wrote them. Each function returns the new
text, or a refusal. A changed text has always been read again: it says what the old one said, but for the change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import TypeAlias

from pactwright.edits.layout import Layout, Splice, spliced
from pactwright.edits.moves import swapped
from pactwright.edits.places import inserted, removed, replaced
from pactwright.edits.tree import Nowhere, Value, texts_in, with_entry_moved, with_value, without_value
from pactwright.edits.words import WAYS, Way
from pactwright.frozen import dataclass
from pactwright.source import (
    Document,
    Mapping,
    Node,
    Path,
    PathPart,
    Scalar,
    Sequence,
    Source,
    described,
    forbidden_in_value,
    locate,
    read_document,
    to_plain,
)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a text cannot be changed in this place, and what its author can do instead."""

    message: str
    cure: str


Edited: TypeAlias = str | Refusal
"""The new text, or why there is none."""

Order: TypeAlias = Callable[[Path], Iterable[str]]
"""The order in which the fields of the block at a path are written. A new field is put where it belongs in it."""

_read = lru_cache(maxsize=2)(read_document)
"""Whoever types changes one value after the other: what an edit was read as is what the next one begins with."""

Splices: TypeAlias = Iterable[Splice] | None
Change: TypeAlias = Callable[[Document, Layout, Way], Splices]

_IN_THE_TEXT = "Change it in the text."


def as_they_come(_: Path) -> tuple[str, ...]:
    """Let a new field stand after all others."""
    return ()


def set_value(source: Source, path: Path, value: Value, *, order: Order = as_they_come) -> Edited:
    """Put a value at a path, in place of what is there; blocks and lists on the way are made where they are missing."""

    def change(document: Document, layout: Layout, way: Way) -> Splices:
        found = locate(document, path)
        rest = path[len(found.resolved) :]
        if not rest or _is_empty(found.node):
            return replaced(document, layout, found.resolved, way(_nested(rest, value)))
        last = (*found.resolved, rest[0])
        return inserted(layout, found.node, last, way(_nested(rest[1:], value)), order=tuple(order(found.resolved)))

    return _edited(source, change, lambda plain: with_value(plain, path, value), texts_in(value))


def add_item(source: Source, path: Path, value: Value, *, order: Order = as_they_come) -> Edited:
    """Put a value at the end of the list at a path; the list is made where it is missing."""
    document, _ = _read(source)
    found = locate(document, path) if document else None
    values = found.node.values if found and found.is_whole and isinstance(found.node, Sequence) else ()
    return set_value(source, (*path, len(values)), value, order=order)


def remove_value(source: Source, path: Path) -> Edited:
    """Take out a field or an item of a list, with the comment lines that stand right above it."""

    def change(document: Document, layout: Layout, _: Way) -> Splices:
        return removed(document, layout, path) if path else None

    return _edited(source, change, lambda plain: without_value(plain, path), ())


def move_item(source: Source, path: Path, *, by: int) -> Edited:
    """Move an item of a list up (`by` -1) or down (`by` 1), with the comment lines right above it."""

    def change(document: Document, layout: Layout, _: Way) -> Splices:
        return swapped(document, layout, path, by)

    return _edited(source, change, lambda plain: with_entry_moved(plain, path, by), ())


def _edited(source: Source, change: Change, expected: Callable[[object], object], texts: Iterable[str]) -> Edited:
    unprintable = next((found for text in texts if (found := forbidden_in_value(text))), None)
    if unprintable:
        return Refusal(f"The text holds {described(unprintable)}, which cannot be printed.", "Delete it.")
    document, faults = _read(source)
    if document is None:
        return Refusal("The file cannot be read as it stands, so nothing else can be changed in it.", _IN_THE_TEXT)
    try:
        wanted = expected(to_plain(document.root))
    except Nowhere:
        return Refusal("There is no such place in the file any more.", "Look at the file as it is now.")
    for text in _candidates(document, change):
        again, new_faults = _read(Source(source.name, text))
        if again is not None and to_plain(again.root) == wanted and len(new_faults) <= len(faults):
            return source.text[: len(source.text) - len(document.source.text)] + text
    return Refusal("The file is written in a way here that cannot be changed without touching more.", _IN_THE_TEXT)


def _candidates(document: Document, change: Change) -> Iterator[str]:
    layout = Layout.of(document)
    for way in WAYS:
        splices = change(document, layout, way)
        if splices is not None:
            yield spliced(document.source.text, splices)


def _is_empty(node: Node) -> bool:
    """Whether a block or a list may be made where the node stands: nothing is in it yet."""
    if isinstance(node, Scalar):
        return node.text is None
    return not (node.entries if isinstance(node, Mapping) else node.values)


def _nested(path: Path, value: Value) -> Value:
    """Wrap a value in the blocks and lists that a path leads through."""
    for part in reversed(path):
        value = _wrapped(part, value)
    return value


def _wrapped(part: PathPart, value: Value) -> Value:
    return {part: value} if isinstance(part, str) else [value]
