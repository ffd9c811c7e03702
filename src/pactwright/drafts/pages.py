"""What stands between the pages of a text: numbers of pages, feet, and the marks that a register puts there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from pactwright.patterns import pattern

_NUMBER = pattern(r"(?:[-–—] ?)?(?:page )?\d{1,4}(?:\s+of\s+\d{1,4})?(?: ?[-–—])?", re.IGNORECASE)
_MARK = pattern(r"(?:</?[A-Z][A-Z\d]{0,11}>\s*){1,4}\d{0,4}")
"""“<PAGE>   13”, “<TABLE>”: what registers of companies put between the lines of a text."""

_RULE = pattern(r"[-_=*—–. ]+")
_BOUND_IN = pattern(r"begin [0-7]{3} \S.{0,80}")
"""The head of a picture or another file that stands in a text as rows of letters, up to a line “end”."""

_LONGEST = 40
_LONGEST_HEAD = 100
_NUMBER_IN_FOOT = pattern(r"[-–—]\s?\d{1,3}\s?[-–—]|\b[Pp]age \d{1,3}\b")
_NUMBER_OF_PAGE = pattern(r"\d{1,3}\.")
_GAP_BETWEEN_PAGES = 4
_FOOTER_TIMES = 4
_SHORTEST_FOOTER = 12


def without_files(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines, empty where another file is bound in as rows of letters; one without an end stays."""
    given = list(lines)
    ends = [number for number, line in enumerate(given) if line.strip() == "end"]
    until = -1
    for number, line in enumerate(given):
        if number > until and _BOUND_IN.fullmatch(line.strip()[:_LONGEST_HEAD]):
            until = next((end for end in ends if end > number), until)
        yield "" if number <= until else line


def feet(lines: list[str]) -> frozenset[str]:
    """Return what stands on many lines, the head or foot of each page, as `without_number` gives it."""
    bare = (without_number(line) for line in lines)
    counted = Counter(line for line in bare if len(line) >= _SHORTEST_FOOTER)
    return frozenset(line for line, times in counted.items() if times >= _FOOTER_TIMES and "__" not in line)


def without_number(line: str) -> str:
    """Return a line without the number of a page in it: “- 3 -  Supply Terms” is the foot of each page."""
    if "-" not in line and "–" not in line and "—" not in line and "age " not in line:
        return line.strip()
    return _NUMBER_IN_FOOT.sub("", line).strip()


def is_page_break(line: str) -> bool:
    """Whether a line holds nothing but the number of a page, or a mark."""
    text = line.strip()
    return len(text) <= _LONGEST and (_NUMBER.fullmatch(text) or _MARK.fullmatch(text)) is not None


def is_rule(line: str) -> bool:
    """Whether a line is drawn, and says nothing."""
    return _RULE.fullmatch(line.strip()[:_LONGEST]) is not None


def without_page_numbers(lines: list[str], feet: frozenset[str]) -> Iterator[str]:
    """Yield the lines, empty where a number with a full stop ends a page: “4.”, and then a wide gap."""
    for number, line in enumerate(lines):
        after = lines[number + 1 : number + 1 + _GAP_BETWEEN_PAGES]
        ends_page = len(after) == _GAP_BETWEEN_PAGES and all(not each.strip() or each.strip() in feet for each in after)
        ends_page = ends_page or next((is_page_break(each) for each in after if each.strip()), False)
        yield "" if ends_page and _NUMBER_OF_PAGE.fullmatch(line.strip()[:5]) else line
