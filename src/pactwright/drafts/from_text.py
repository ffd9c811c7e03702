"""Plain text in, the words of its paragraphs out.

Texts that came out of a PDF put several paragraphs on one line, parted by wide gaps, break others over lines and pages,
and repeat the foot of the page. Texts that people type are wrapped. Both are read.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from pactwright.drafts.number_words import GOES_ON, begins_with_number, is_number_alone
from pactwright.drafts.page_heads import without_page_heads
from pactwright.drafts.paragraph import Piece, Words

_GAP = re.compile(
    r"[ \t\u00a0]{3,}|[ \u00a0]{2}(?=(?:\d{1,3}\.|\([a-z]{1,4}\)|ARTICLE|Article|SECTION) ?\S)"
    rf"|(?<=[.;:A-Z\d])(?<!R\.)[ ](?=(?:Section|SECTION) \d{{1,3}}\.\d{{1,3}}\.? {GOES_ON}[A-Z“\"])|(?<=[.;])[ "
    r"](?=\d{1,2}\.\d{1,2}\.? "
    r"[A-Z“\"])|(?<=[.;:])(?<!No\.)[ ](?=\d{1,2}\. [A-Z][a-z])"
)
"""Where one paragraph ends and the next begins on the same line: a wide gap, or the number of a clause."""

_PAGE = re.compile(r"(?:[-–—] ?)?(?:page )?\d{1,4}(?: of \d{1,4})?(?: ?[-–—])?|[-_=*—–. ]+", re.IGNORECASE)
_FOOT = re.compile(r"(?<=\S)[ \t\u00a0]{3,}\d{1,3}\s*$")
"""A page number behind the last words of its page, where a blank line follows."""

_NUMBER_OF_PAGE = re.compile(r"\d{1,3}\.")
_GAP_BETWEEN_PAGES = 4
_BEFORE_HEADING = re.compile(r"^\s*\d{1,3}(?=\s{3,}(?:EXHIBIT|SCHEDULE|ANNEX|APPENDIX|ATTACHMENT) [A-Z\d]{1,3}\s*$)")
"""A page number before the heading of a schedule, which stands in the middle of its line."""

_LISTS_ON = re.compile(
    r"\b(?:clauses|sections|articles|paragraphs)\s(?:\d[\d.]{0,8}(?:\([a-z]{1,3}\))?(?:,| and| or)?\s?){1,12}$",
    re.IGNORECASE,
)
"""A list of clauses that a line ends in: the number on the next line belongs to it."""

_END = re.compile(r"[.;:?!][”\"')\]]?$|; (?:and|or)$")
_LEADS_ON = re.compile(r"\b(?:in|of|under|to|by|with|and|or|per)$")
_WRAPPED = 50
"""Characters: a line that was wrapped is at least as long."""

_NOTHING_BUT_NUMBER = re.compile(r"\d[\d.]*\s*(?:\([a-z\d]{1,3}\)\s*)*[.;,]")
_LONGEST_NUMBER = 40
_LONGEST_LIST = 120
_FOOTER_TIMES = 4
_SHORTEST_FOOTER = 12


def words_from_text(lines: Iterable[str]) -> Iterator[Words]:
    """Yield the paragraphs of a text."""
    given = without_page_heads([_BEFORE_HEADING.sub("", line) for line in lines])
    feet = _feet(given)
    given = list(_without_page_numbers(given, feet))
    paragraph: list[Piece] = []
    texts: list[str] = []
    after_blank = True
    for number, line in enumerate(given, start=1):
        if not line.strip() or line.strip() in feet or _PAGE.fullmatch(line.strip()[:40]):
            after_blank = True
            continue
        ends_page = number == len(given) or not given[number].strip()
        for column, text in _stretches(_FOOT.sub("", line) if ends_page else line):
            if texts and not _goes_on(texts[-1], text, after_blank=after_blank, new_line=column == _first(line)):
                yield _joined(texts, paragraph)
                texts, paragraph = [], []
            paragraph.append(Piece(sum(map(len, texts)) + len(texts), number, column))
            texts.append(text)
            after_blank = False
    if texts:
        yield _joined(texts, paragraph)


def _feet(lines: list[str]) -> frozenset[str]:
    """Return what stands on many lines: the head or foot of each page."""
    counted = Counter(line.strip() for line in lines if len(line.strip()) >= _SHORTEST_FOOTER)
    return frozenset(line for line, times in counted.items() if times >= _FOOTER_TIMES and "__" not in line)


def _without_page_numbers(lines: list[str], feet: frozenset[str]) -> Iterator[str]:
    """Yield the lines, empty where a number with a full stop ends a page: “4.”, and then a wide gap."""
    for number, line in enumerate(lines):
        after = lines[number + 1 : number + 1 + _GAP_BETWEEN_PAGES]
        ends_page = len(after) == _GAP_BETWEEN_PAGES and all(not each.strip() or each.strip() in feet for each in after)
        yield "" if ends_page and _NUMBER_OF_PAGE.fullmatch(line.strip()[:5]) else line


def _first(line: str) -> int:
    return len(line) - len(line.lstrip()) + 1


def _stretches(line: str) -> Iterator[tuple[int, str]]:
    """Yield the stretches of a line that a wide gap parts, with their columns; a number goes with what follows it."""
    start, end = _first(line) - 1, len(line.rstrip())
    begin = start
    for gap in _GAP.finditer(line, start, end):
        if not is_number_alone(line[begin : gap.start()]):
            yield begin + 1, line[begin : gap.start()]
            begin = gap.end()
    yield begin + 1, line[begin:end]


def _goes_on(before: str, text: str, *, after_blank: bool, new_line: bool) -> bool:
    """Whether a stretch goes on with the sentence before it."""
    if begins_with_number(text):
        in_list = new_line and _LISTS_ON.search(before[-_LONGEST_LIST:]) is not None
        is_last = in_list or _NOTHING_BUT_NUMBER.fullmatch(text[:_LONGEST_NUMBER]) is not None
        return _LEADS_ON.search(before[-10:]) is not None and (
            is_last or text.startswith(("Section", "Article", "Clause"))
        )
    if is_number_alone(before):
        return True
    if _END.search(before[-8:]) or "|" in text:
        return False
    if text[0].islower():
        return True
    return new_line and not after_blank and len(before) >= _WRAPPED and " " in text


def _joined(texts: list[str], pieces: list[Piece]) -> Words:
    return Words(" ".join(texts), tuple(pieces))
