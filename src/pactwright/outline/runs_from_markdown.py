"""From a stretch of Markdown to runs: words, values, references, and the terms among them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeAlias, TypeVar

from pactwright.clauses.language import (
    CLAUSE_REFERENCE,
    COMPUTED_LISTS,
    TOKEN_CLOSES,
    TOKEN_OPENS,
    OpenPiece,
    Piece,
)
from pactwright.frozen import dataclass
from pactwright.outline.markdown import MarkdownNode, once_a_node
from pactwright.outline.model import ComputedList, FieldText, Look, OpenText, Reference, Run, Runs, Text
from pactwright.outline.series import without_double_stops
from pactwright.patterns import pattern

_TOKEN = pattern(f"{TOKEN_OPENS}([0-9]+){TOKEN_CLOSES}")
_PARTS = pattern(rf"{_TOKEN.pattern}|{CLAUSE_REFERENCE.pattern}")
_NEEDLESS_BLANK = pattern(r" +(?=[ ,.;:)])")
_CALLED = {
    "bullet_list": "a list with bullets",
    "blockquote": "a quotation",
    "fence": "a block of code",
    "heading": "a heading other than `###`",
    "hr": "a line across the page",
    "image": "a picture",
}

Pieces: TypeAlias = tuple[str | Piece, ...]


@dataclass(frozen=True, slots=True)
class _Slot:
    """Where the piece of that number goes."""

    number: int
    look: Look


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch of text with values still to be filled in: `slots` stand in the places of `runs` that wait for one.

    It `is_settled` where nothing else can change then: nothing in it may be a term, and no full stop be one too many.
    """

    runs: Runs
    slots: tuple[tuple[int, _Slot], ...]
    is_settled: bool


_Part = TypeVar("_Part", Run, Run | _Slot)


class MarkdownFault(Exception):
    """A clause's text holds Markdown that has no place in an agreement. Becomes a diagnostic."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


def runs_of(inline: MarkdownNode, pieces: Pieces) -> Runs:
    """Read a stretch of text with its values. Raise MarkdownFault for what has no place in it."""
    stretch = _stretch(inline)
    if isinstance(stretch, tuple):
        return stretch
    runs = [*stretch.runs]
    is_settled = stretch.is_settled
    for place, slot in stretch.slots:
        piece = pieces[slot.number]
        runs[place] = _filled(piece, slot.look)
        # Words of the library that are filled in join those around them.
        is_settled = is_settled and not isinstance(piece, str)
    return tuple(runs) if is_settled else _tidied(runs)


def called(node: MarkdownNode) -> str:
    """Return what an author calls a part of Markdown."""
    return _CALLED.get(node.type, f"a {node.type.replace('_', ' ')}")


@once_a_node
def _stretch(inline: MarkdownNode) -> Runs | _Stretch:
    """Read a stretch of text once for all deals: to its end, where no value stands in it."""
    parts = tuple(_inline(inline, Look.PLAIN))
    fixed = [part for part in parts if not isinstance(part, _Slot)]
    if len(fixed) == len(parts):
        return _tidied(fixed)
    trimmed = _trimmed(_joined(parts))
    runs = tuple(_WAITING if isinstance(part, _Slot) else part for part in trimmed)
    slots = tuple((place, part) for place, part in enumerate(trimmed) if isinstance(part, _Slot))
    return _Stretch(runs, slots, is_settled=not any(_is_bold(part) or _is_stop(part) for part in trimmed))


_WAITING = Text("")
"""What stands where a value goes."""


def _is_bold(part: Run | _Slot) -> bool:
    return isinstance(part, (Text, FieldText, _Slot)) and part.look is Look.BOLD


def _is_stop(part: Run | _Slot) -> bool:
    return isinstance(part, Text) and part.text.startswith(".")


def _filled(piece: str | Piece, look: Look) -> Run:
    if isinstance(piece, OpenPiece):
        return OpenText(piece.text, piece.path)
    return Text(piece, look) if isinstance(piece, str) else FieldText(piece.text, piece.path, look)


def _tidied(parts: Iterable[Run]) -> Runs:
    runs = _joined(parts)
    if any(map(_is_bold, runs)):
        runs = [_as_term(before, run, after) for before, run, after in _in_threes(runs)]
    return without_double_stops(_trimmed(runs))


def _trimmed(parts: list[_Part]) -> tuple[_Part, ...]:
    """Take the blanks off both ends of a stretch, and leave out words that are none."""
    if parts and isinstance(parts[0], Text):
        parts[0] = Text(parts[0].text.lstrip(), parts[0].look)
    if parts and isinstance(parts[-1], Text):
        parts[-1] = Text(parts[-1].text.rstrip(), parts[-1].look)
    return tuple(part for part in parts if not isinstance(part, Text) or part.text)


def _joined(runs: Iterable[_Part]) -> list[_Part]:
    """Join neighbouring words of one look, without the blanks that stay behind where something fell away."""
    joined: list[_Part] = []
    for run in runs:
        last = joined[-1] if joined else None
        if isinstance(run, Text) and isinstance(last, Text) and run.look is last.look:
            joined[-1] = Text(last.text + run.text, run.look)
        else:
            joined.append(run)
    return [Text(_NEEDLESS_BLANK.sub("", run.text), run.look) if isinstance(run, Text) else run for run in joined]


def _in_threes(runs: list[Run]) -> Iterator[tuple[Run | None, Run, Run | None]]:
    """Yield each run between its neighbours."""
    yield from zip([None, *runs], runs, [*runs[1:], None], strict=False)


def _as_term(before: Run | None, run: Run, after: Run | None) -> Run:
    """Mark as a term a bold run that stands in quotes: “**Alliance Manager**”."""
    opens = isinstance(before, Text) and before.text.endswith("“")
    closes = isinstance(after, Text) and after.text.startswith("”")
    if opens and closes and isinstance(run, Text | FieldText) and run.look is Look.BOLD:
        return replace(run, look=Look.TERM)
    return run


def _inline(node: MarkdownNode, look: Look) -> Iterator[Run | _Slot]:
    for child in node.children:
        if child.type == "text":
            yield from _text(child.content, look)
        elif child.type in ("softbreak", "hardbreak"):
            yield Text(" ", look)
        elif child.type == "strong":
            yield from _inline(child, Look.BOLD)
        elif child.type == "em":
            yield from _inline(child, Look.ITALIC)
        else:
            raise MarkdownFault(f"{called(child)} has no place in a clause")


def _text(text: str, look: Look) -> Iterator[Run | _Slot]:
    end = 0
    for found in _PARTS.finditer(text):
        if found.start() > end:
            yield Text(text[end : found.start()], look)
        end = found.end()
        yield _part(found, look)
    if end < len(text):
        yield Text(text[end:], look)


def _part(found: re.Match[str], look: Look) -> Run | _Slot:
    number, clause, label = found.groups()
    if number is not None:
        return _Slot(int(number), look)
    return ComputedList(clause) if clause in COMPUTED_LISTS else Reference(clause, label or "")
