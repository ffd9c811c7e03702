"""Plain text in, the words of its paragraphs out.

Texts that came out of a PDF put several paragraphs on one line, parted by wide gaps, break others over lines and pages,
and repeat the foot of the page. Registers of companies mark pages and set even margins with spaces. Texts that people
type are wrapped. All are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pactwright.drafts.clause_tree import SCHEDULE
from pactwright.drafts.number_words import begins_with_number, is_number_alone
from pactwright.drafts.page_heads import without_page_heads
from pactwright.drafts.pages import feet, is_page_break, is_rule, without_files, without_number, without_page_numbers
from pactwright.drafts.paragraph import Piece, Words
from pactwright.drafts.stretches import NAMES_CLAUSE, evened, first_column, stretches
from pactwright.patterns import pattern

_FOOT = pattern(r"(?<=\S)[ \t\u00a0]{3,}\d{1,3}\s*$")
"""A page number behind the last words of its page, where a blank line follows."""

_BEFORE_HEADING = pattern(r"^\s*\d{1,3}(?=\s{3,}(?:EXHIBIT|SCHEDULE|ANNEX|APPENDIX|ATTACHMENT) [A-Z\d]{1,3}\s*$)")
"""A page number before the heading of a schedule, which stands in the middle of its line."""

_LISTS_ON = pattern(
    r"\b(?:clauses|sections|articles|paragraphs)\s(?:\d[\d.]{0,8}(?:\([a-z]{1,3}\))?(?:,| and| or)?\s?){1,12}$",
    re.IGNORECASE,
)
"""A list of clauses that a line ends in: the number on the next line belongs to it."""

_END = pattern(r"[.;:?!][”\"')\]]?$|; (?:and|or)$")
_LEADS_ON = pattern(r"\b(?:in|of|under|to|by|with|and|or|per|this|such|said|see|from|than)$", re.IGNORECASE)
_WRAPPED = 50
"""Characters: a line that was wrapped is at least as long."""

_NOTHING_BUT_NUMBER = pattern(r"\d[\d.]*\s*(?:\([a-z\d]{1,3}\)\s*)*[.;,]")
_LONGEST_NUMBER = 40
_LONGEST_LIST = 120


def words_from_text(lines: Iterable[str]) -> Iterator[Words]:
    """Yield the paragraphs of a text."""
    given = without_page_heads([_BEFORE_HEADING.sub("", line) for line in without_files(lines)])
    on_each_page = feet(given)
    given = list(without_page_numbers(given, on_each_page))
    open_one = _OpenParagraph()
    for number, line in enumerate(given, start=1):
        if is_page_break(line) or without_number(line) in on_each_page:
            open_one.after_blank = open_one.after_page = True
        elif not line.strip() or is_rule(line):
            open_one.after_blank = True
        else:
            ends_page = number == len(given) or not given[number].strip()
            for column, text in stretches(_FOOT.sub("", line) if ends_page else line):
                if open_one.texts and not open_one.goes_on(text, new_line=column == first_column(line)):
                    yield open_one.words()
                    open_one = _OpenParagraph()
                open_one.add(number, column, text)
    if open_one.texts:
        yield open_one.words()


class _OpenParagraph:
    """A paragraph of which the end has not been met."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.after_blank = False
        self.after_page = False
        self._pieces: list[Piece] = []
        self._last = ""
        self._length = 0

    def add(self, line: int, column: int, text: str) -> None:
        """Take in one more stretch of a line."""
        for at, words in evened(column, text):
            self._pieces.append(Piece(self._length, line, at))
            self.texts.append(words)
            self._length += len(words) + 1
        self._last = text
        self.after_blank = self.after_page = False

    def words(self) -> Words:
        """Return the whole paragraph."""
        return Words(" ".join(self.texts), tuple(self._pieces))

    def goes_on(self, text: str, *, new_line: bool) -> bool:
        """Whether a stretch goes on with the sentence before it."""
        before = self._last
        if begins_with_number(text):
            return _leads_to_number(before, text, new_line=new_line)
        if is_number_alone(before):
            return True
        if before.count("“") > before.count("”") and "”" in text[:_LONGEST_NUMBER]:
            return True
        if _END.search(before[-8:]) or "|" in text:
            return False
        if text[0].islower():
            return True
        if not new_line or (" " not in text and not text.endswith(".")):
            return False
        if self.after_page:
            return self._length > _WRAPPED and not _is_heading(text)
        return not self.after_blank and len(before) >= _WRAPPED


def _leads_to_number(before: str, text: str, *, new_line: bool) -> bool:
    """Whether the number at the head of a stretch is that of a clause which the sentence before it names."""
    if NAMES_CLAUSE.search(before[-24:]):
        return not new_line or len(before) >= _WRAPPED
    if _END.search(before[-8:]) or not _LEADS_ON.search(before[-10:]):
        return False
    in_list = new_line and _LISTS_ON.search(before[-_LONGEST_LIST:]) is not None
    is_last = in_list or _NOTHING_BUT_NUMBER.fullmatch(text[:_LONGEST_NUMBER]) is not None
    return is_last or text.lower().startswith(("section", "article", "clause"))


def _is_heading(text: str) -> bool:
    """Whether a line at the top of a page begins something new: a schedule, or words in capitals."""
    return text.isupper() or SCHEDULE.match(text) is not None
