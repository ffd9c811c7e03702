"""A line of a text in, its stretches out: what a wide gap or the number of a clause parts, without needless spaces."""

from __future__ import annotations

from collections.abc import Iterator

from pactwright.drafts.number_words import GOES_ON, begins_with_number, is_number_alone
from pactwright.patterns import pattern

_GAP = pattern(
    r"[ \t\u00a0]{3,}|[ \u00a0]{2}(?=(?:\d{1,3}\.|\([a-z]{1,4}\)|ARTICLE|Article|SECTION) ?\S)"
    rf"|(?<=[.;:A-Z\d])(?<!R\.)[ ](?=(?:Section|SECTION) \d{{1,3}}\.\d{{1,3}}\.? {GOES_ON}[A-Z“\"])|(?<=[.;])[ "
    r"](?=\d{1,2}\.\d{1,2}\.? "
    r"[A-Z“\"])|(?<=[.;:])(?<!No\.)[ ](?=\d{1,2}\. [A-Z][a-z])"
)
"""Where one paragraph ends and the next begins on the same line: a wide gap, or the number of a clause."""

NAMES_CLAUSE = pattern(
    r"\S\s+(?:[Ss]ub-?)?(?i:sections?|clauses?|articles?|paragraphs?|exhibits?|schedules?|items?)\s*$"
)
"""What stands before the number of a clause in a sentence: that number heads nothing."""

_SPACES = pattern(r"[ \t\u00a0]{2,}")
_SPACE = pattern(r"[ \t\u00a0]+")
_LONGEST_SET_LINE = 120
_FEWEST_SPACES = 5
_FEWEST_WIDE = 3
_WIDEST = 6
_NEAR = 24


def stretches(line: str) -> Iterator[tuple[int, str]]:
    """Yield the stretches of a line with their columns; a number goes with what follows it."""
    begin, end = first_column(line) - 1, len(line.rstrip())
    is_even = _has_even_margins(line, begin, end)
    for gap in _GAP.finditer(line, begin, end):
        before = line[max(begin, gap.start() - _NEAR) : gap.start()]
        is_end = not is_even or (before.endswith((".", ";", ":")) and begins_with_number(line[gap.end() : end]))
        if is_end and not is_number_alone(line[begin : gap.start()]) and not NAMES_CLAUSE.search(before):
            yield begin + 1, line[begin : gap.start()]
            begin = gap.end()
    yield begin + 1, line[begin:end]


def first_column(line: str) -> int:
    """Return the column of the first letter of a line."""
    return len(line) - len(line.lstrip()) + 1


def evened(column: int, text: str) -> Iterator[tuple[int, str]]:
    """Yield what stands between wider spaces, with its columns: one space between them is enough."""
    begin = 0
    for space in _SPACES.finditer(text):
        yield column + begin, text[begin : space.start()]
        begin = space.end()
    yield column + begin, text[begin:]


def _has_even_margins(line: str, begin: int, end: int) -> bool:
    """Whether spaces were put between the words of a line to make it as long as the others."""
    if end > _LONGEST_SET_LINE or line.count("  ", begin, end) < _FEWEST_WIDE:
        return False
    widths = [len(space[0]) for space in _SPACE.finditer(line, begin, end)]
    is_even = len(widths) >= _FEWEST_SPACES and max(widths) <= _WIDEST
    return is_even and sum(width > 1 for width in widths) >= _FEWEST_WIDE
