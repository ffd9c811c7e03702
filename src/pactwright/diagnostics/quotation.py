"""A line of a file as it is quoted under a message, and the underline that shows the place in it."""

from __future__ import annotations

from itertools import accumulate

from pactwright.diagnostics.visible import cells
from pactwright.frozen import dataclass
from pactwright.source import Place

_WIDEST = 120
"""Columns of the terminal. Of a longer line, only what stands around the place is quoted."""

_BEFORE = 40
_FAR = 2 * _WIDEST
_CUT = "…"


@dataclass(frozen=True, slots=True)
class Quotation:
    """A line, and how many columns of the terminal stand before the underline and under it."""

    line: str
    indent: int
    width: int

    def underline(self, mark: str) -> str:
        """Return the underline, made of `mark`."""
        return " " * self.indent + mark * self.width


def quotation(place: Place) -> Quotation:
    """Quote the first line of a place and underline what of the place stands in it, at least one column."""
    line, start, end = _near(place)
    shown = cells(line)
    edges = [0, *accumulate(width for _, width in shown)]
    left, right = edges[start], max(edges[end], edges[start] + 1)
    if edges[-1] <= _WIDEST:
        return Quotation("".join(text for text, _ in shown).rstrip(), left, right - left)
    wanted = max(0, min(left - _BEFORE, edges[-1] - _WIDEST))
    begin = next(edge for edge in edges if edge >= wanted)
    stop = begin + _WIDEST
    kept = "".join(text for (text, _), edge in zip(shown, edges, strict=False) if begin <= edge < stop)
    before, after = _CUT if begin else "", _CUT if stop < edges[-1] else ""
    return Quotation(before + kept + after, left - begin + len(before), min(right, stop) - left)


def _near(place: Place) -> tuple[str, int, int]:
    """Return the line and where the place stands in it. Of a very long line only a part, to stay quick."""
    line, span = place.source.line(place.span.line), place.span
    start = min(span.column - 1, len(line))
    end = min(span.end_column - 1, len(line)) if span.end_line == span.line else len(line)
    first = max(0, start - _FAR)
    near = line[first : start + _FAR]
    return near, start - first, min(max(end, start) - first, len(near))
