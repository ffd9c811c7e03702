"""What a printer puts at the head of each page, which a text made from pages carries into its lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from os.path import commonprefix

from pactwright.drafts.number_words import begins_with_number

_BLANK_BETWEEN_PAGES = 4
"""Lines: people who type leave fewer."""

_PAGES = 4
_WORDS = 3
_SHORTEST = 12


def without_page_heads(lines: list[str]) -> list[str]:
    """Return the lines, with spaces in place of the words that begin page after page, so that columns stay."""
    first = list(_first_lines(lines))
    times = Counter(_opening(lines[number]) for number in first)
    heads = {opening: _head([lines[each] for each in first if _opening(lines[each]) == opening]) for opening in times}
    cleared = list(lines)
    for number in first:
        opening = _opening(lines[number])
        head = heads[opening]
        if times[opening] >= _PAGES and not begins_with_number(head) and len(head.strip()) >= _SHORTEST:
            cleared[number] = " " * len(head) + lines[number][len(head) :]
    return cleared


def _first_lines(lines: list[str]) -> Iterator[int]:
    """Yield the first line of each page: those after a gap that is wider than any between paragraphs."""
    blank = 0
    for number, line in enumerate(lines):
        if line.strip():
            if blank >= _BLANK_BETWEEN_PAGES:
                yield number
            blank = 0
        else:
            blank += 1


def _opening(line: str) -> tuple[str, ...]:
    return tuple(line.split(maxsplit=_WORDS)[:_WORDS])


def _head(lines: list[str]) -> str:
    """Return what all lines begin with, up to the end of a word."""
    head = commonprefix(lines)  # noqa: RUF071  the letters that all share are wanted; these are no paths
    if all(line[len(head) :][:1] in ("", " ") for line in lines):
        return head
    return head[: head.rfind(" ") + 1]
