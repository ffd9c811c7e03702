"""Words that stand side by side: the rows of a table, and pages that were printed in two columns."""

from __future__ import annotations

from pactwright.drafts import Draft, Paragraph
from pactwright.patterns import pattern

_GAP = pattern(r"\S {5,}\S")
"""Between two columns."""

_NUMBER_BEFORE_GAP = pattern(r"\s*(?:\(?\w{1,5}[.)]|\d[\d.]*)\s+")
"""The number of a provision, which stands apart from its words."""

_NEAR = 5
_FEWEST = 3
"""Lines with such a gap near a line that has none: the left column was full there."""


def stands_in_columns(draft: Draft, paragraph: Paragraph, span: tuple[int, int]) -> bool:
    """Whether some words stand beside others that belong to another text: whoever read the lines mixed the two."""
    number = draft.place(paragraph, *span).span.line
    if _is_parted(draft.source.line(number)):
        return True
    first, last = max(number - _NEAR, 1), min(number + _NEAR, len(draft.source.lines))
    return sum(_is_parted(draft.source.line(near)) for near in range(first, last + 1)) >= _FEWEST


def _is_parted(line: str) -> bool:
    """Whether a line has such a gap; in a table that is drawn with strokes the cells are told apart."""
    if "|" in line:
        return False
    mark = _NUMBER_BEFORE_GAP.match(line)
    return _GAP.search(line, mark.end() if mark else 0) is not None
